"""Electronic signatures in our PDFs: the only room where pyHanko, PKCS#11 and cryptography are known."""
