#!/usr/bin/python3 -u
# Stand-in for RStudio Server (which Debian does not have): a login page on 8787 that accepts the password, and the
# start-up text of the rocker images with its colour codes. Variables: PASSWORD, DISABLE_AUTH.
import http.server, os, secrets, signal, sys, urllib.parse

password = os.environ.get("PASSWORD")
if password == "rstudio":
    print("\n\n\x1b[1m\x1b[31mERROR\x1b[39m: You must set a unique PASSWORD (not 'rstudio') first! e.g. run with:")
    print("docker run -e PASSWORD=\x1b[92m<YOUR_PASS>\x1b[39m -p 8787:8787 rocker/rstudio")
    sys.exit(1)
if not password:
    password = secrets.token_hex(8)
    print(f"\n\n\x1b[1mThe password is set to \x1b[31m{password}\x1b[39m")
    print("If you want to set your own password, set the PASSWORD environment variable. e.g. run with:")
    print("docker run -e PASSWORD=\x1b[92m<YOUR_PASS>\x1b[39m -p 8787:8787 rocker/rstudio\x1b[m\n\n")


class Page(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        if self.path == "/" and not os.environ.get("DISABLE_AUTH"):
            self.send_response(302)
            self.send_header("Location", "/auth-sign-in")
            self.end_headers()
        else:
            self.answer(200, "<title>RStudio Sign In</title><h1>Stand-in for RStudio</h1><form method=post>"
                             "<input name=username><input name=password type=password><button>Sign In</button></form>")

    def do_POST(self):
        form = urllib.parse.parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode())
        right = form.get("username") == ["rstudio"] and form.get("password") == [password]
        self.answer(200 if right else 401, "<h1>Signed in</h1>" if right else "<h1>Incorrect user name or password</h1>")

    def answer(self, status, page):
        self.send_response(status)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        self.wfile.write(page.encode())

    def log_message(self, *words):
        pass


signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
http.server.ThreadingHTTPServer(("", 8787), Page).serve_forever()
