package main

import "iter"

// ordered applies work to all inputs, several at a time, and gives the results
// in the order of the inputs. It takes inputs no faster than results are taken
// from it, but for a few of them.
func ordered[In, Out any](inputs iter.Seq[In], workers int, work func(In) Out) iter.Seq[Out] {
	return func(yield func(Out) bool) {
		stop := make(chan struct{})
		defer close(stop)
		results := make(chan chan Out, 4*workers) // room for quick ones behind a slow one
		go func() {
			defer close(results)
			free := make(chan struct{}, workers)
			for input := range inputs {
				result := make(chan Out, 1)
				select {
				case results <- result:
				case <-stop:
					return
				}
				free <- struct{}{}
				go func() {
					result <- work(input)
					<-free
				}()
			}
		}()
		for result := range results {
			if !yield(<-result) {
				return
			}
		}
	}
}
