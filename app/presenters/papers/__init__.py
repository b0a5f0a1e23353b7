"""One module per printed document: a reading in, a paper of finished blocks out."""
