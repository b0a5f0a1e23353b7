"""The way from every older format of the dossier file to the newest."""
