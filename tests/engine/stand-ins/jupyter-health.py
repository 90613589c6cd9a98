#!/usr/bin/python3
# Healthy when the server's API answers, as in the Jupyter images.
import urllib.request
urllib.request.urlopen("http://127.0.0.1:8888/api", timeout=1).read()
