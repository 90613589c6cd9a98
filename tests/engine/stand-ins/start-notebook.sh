#!/bin/bash
# Stand-in for the Jupyter images' start script: Debian's Jupyter Notebook, with its own random token in the log
# unless JUPYTER_TOKEN is set; further words are its options.
echo "Entered start.sh with args: start-notebook.py $*"
exec jupyter notebook --ip=0.0.0.0 --port=8888 --no-browser "$@"
