using Assistant.Language.Catalogue;

namespace Assistant.Language.Tests.Catalogue;

public class ImagesAccessTests
{
    const string Jupyter = """
        Entered start.sh with args: start-notebook.py
        Executing the command: start-notebook.py
        [I 2026-08-08 09:12:44.011 ServerApp] jupyterlab | extension was successfully linked.
        [I 2026-08-08 09:12:45.310 ServerApp] Jupyter Server 2.17.0 is running at:
        [I 2026-08-08 09:12:45.310 ServerApp] http://5f6c1d0a2b3c:8888/lab?token=0d5e7c1f2a3b4c5d6e7f8091a2b3c4d5e6f708192a3b4c5d
        [I 2026-08-08 09:12:45.310 ServerApp]     http://127.0.0.1:8888/lab?token=0d5e7c1f2a3b4c5d6e7f8091a2b3c4d5e6f708192a3b4c5d
        [C 2026-08-08 09:12:45.313 ServerApp]
            To access the server, open this file in a browser:
                file:///home/jovyan/.local/share/jupyter/runtime/jpserver-7-open.html
            Or copy and paste one of these URLs:
                http://5f6c1d0a2b3c:8888/lab?token=0d5e7c1f2a3b4c5d6e7f8091a2b3c4d5e6f708192a3b4c5d
                http://127.0.0.1:8888/lab?token=0d5e7c1f2a3b4c5d6e7f8091a2b3c4d5e6f708192a3b4c5d
        """;

    const string OldJupyter = "[C 09:12:45.313 NotebookApp]\r\n    Copy/paste this URL into your browser when you connect for the first time,\r\n    to login with a token:\r\n        http://(5f6c1d0a2b3c or 127.0.0.1):8888/?token=abc123def456\r\n";

    const string Tensorflow = "[I 09:12:45.310 NotebookApp] The Jupyter Notebook is running at:\n[I 09:12:45.310 NotebookApp] http://5f6c1d0a2b3c:8888/?token=feed01\n[I 09:12:45.310 NotebookApp]  or http://127.0.0.1:8888/?token=feed01\n";

    const string RStudio = "[s6-init] making user provided files available at /var/run/s6/etc...exited 0.\n\n\nThe password is set to \u001b[38;5;202mieNg9ahr3oox4gie\u001b[0m\nIf you want to set your own password, set the PASSWORD environment variable. e.g. run with:\ndocker run -e PASSWORD=\u001b[92m<YOUR_PASS>\u001b[0m -p 8787:8787 rocker/rstudio\n";

    const string Postgres = "PostgreSQL init process complete; ready for start up.\nLOG:  database system is ready to accept connections\n";

    [Theory]
    [InlineData("quay.io/jupyter/scipy-notebook", "8888->8888", Jupyter, "http://localhost:8888/lab?token=0d5e7c1f2a3b4c5d6e7f8091a2b3c4d5e6f708192a3b4c5d")]
    [InlineData("quay.io/jupyter/scipy-notebook", "8888->10001 127.0.0.1", Jupyter, "http://127.0.0.1:10001/lab?token=0d5e7c1f2a3b4c5d6e7f8091a2b3c4d5e6f708192a3b4c5d")]
    [InlineData("jupyter/tensorflow-notebook", "8888->32768 ::", Jupyter, "http://localhost:32768/lab?token=0d5e7c1f2a3b4c5d6e7f8091a2b3c4d5e6f708192a3b4c5d")]
    [InlineData("quay.io/jupyter/base-notebook", "8888->8888", OldJupyter, "http://localhost:8888/?token=abc123def456")]
    [InlineData("tensorflow/tensorflow:latest-jupyter", "8888->8889", Tensorflow, "http://localhost:8889/?token=feed01")]
    [InlineData("quay.io/jupyter/scipy-notebook", "8888->8888", "", "http://localhost:8888/lab")]
    [InlineData("quay.io/jupyter/scipy-notebook", "8888->8888", "http://127.0.0.1:8888/lab?token=...", "http://localhost:8888/lab")]
    [InlineData("quay.io/jupyter/scipy-notebook", "8888->8888", "https://127.0.0.1:8888/hub/lab?token=a1", "https://localhost:8888/hub/lab?token=a1")]
    [InlineData("quay.io/jupyter/pyspark-notebook", "4040->4040, 8888->8888", "http://127.0.0.1:8888/lab?token=a1", "http://localhost:8888/lab?token=a1 http://localhost:4040/")]
    [InlineData("me/own-notebook", "9999->80", "http://127.0.0.1:9999/lab?token=a1", "http://localhost:80/lab?token=a1")]
    [InlineData("me/own-notebook", "5000->5000, 8888->80", "http://127.0.0.1:8888/?token=a1", "http://localhost:80/?token=a1 http://localhost:5000/")]
    [InlineData("rocker/tidyverse", "8787->8787", RStudio, "http://localhost:8787/")]
    [InlineData("rocker/tidyverse", "8787->80 192.168.1.5", "", "http://192.168.1.5:80/")]
    [InlineData("rocker/ml", "8888->8888 ::1", "", "http://[::1]:8888/lab")]
    [InlineData("ghcr.io/dask/dask", "8786->8786, 8787->8787", "", "http://localhost:8787/status")]
    [InlineData("quay.io/minio/minio", "9000->9000, 9001->9001", "", "http://localhost:9001/ http://localhost:9000/")]
    [InlineData("postgres", "5432->5432", Postgres, "")]
    [InlineData("python", "8000->8080", "", "http://localhost:8080/")]
    [InlineData("me/web", "80->8080 0.0.0.0, 80->8080 ::", "", "http://localhost:8080/")]
    [InlineData("me/database", "5432->5432", "", "")]
    [InlineData("me/dns", "53->53/udp", "", "")]
    [InlineData("rocker/rstudio", "", RStudio, "")]
    public void Tells_what_to_open(string image, string ports, string log, string urls) =>
        Assert.Equal(urls, string.Join(' ', Images.Access(ImageCatalogue.BuiltIn.Find(image), Ports(ports), log).Pages.Select(page => page.Url)));

    [Theory]
    [InlineData("rocker/rstudio", RStudio, "rstudio", "ieNg9ahr3oox4gie", "Log in as rstudio with the password from the log.")]
    [InlineData("rocker/rstudio", "", "rstudio", null, "Log in as rstudio; the password is the variable PASSWORD; without it a random one, printed in the log.")]
    [InlineData("rocker/rstudio", "The password is set to one\nThe password is set to two\n", "rstudio", "two", "Log in as rstudio with the password from the log.")]
    [InlineData("quay.io/jupyter/scipy-notebook", OldJupyter, null, "abc123def456", "The address has the token in it.")]
    [InlineData("mysql", "[Note] [Entrypoint]: GENERATED ROOT PASSWORD: aiSh9ooNg\u001b[0m", "root", "aiSh9ooNg", "Log in as root with the password from the log.")]
    [InlineData("postgres", Postgres, "postgres", null, "Log in as postgres; the password is the variable POSTGRES_PASSWORD.")]
    [InlineData("python", "hello", null, null, null)]
    [InlineData("me/web", "hello", null, null, null)]
    public void Tells_who_logs_in_and_with_what(string image, string log, string? user, string? secret, string? hint)
    {
        var access = Images.Access(ImageCatalogue.BuiltIn.Find(image), [], log);
        Assert.Equal((user, secret, hint), (access.User, access.Secret, access.Hint));
        Assert.Null(access.Url);
    }

    [Theory]
    [InlineData("", "https://localhost:9200/")]
    [InlineData("xpack.security.enabled=true", "https://localhost:9200/")]
    [InlineData("xpack.security.enabled=false", "http://localhost:9200/")]
    [InlineData("xpack.security.http.ssl.enabled=false", "http://localhost:9200/")]
    public void A_page_is_behind_TLS_unless_a_variable_says_otherwise(string setting, string url)
    {
        var environment = setting == "" ? [] : new Dictionary<string, string> { [setting.Split('=')[0]] = setting.Split('=')[1] };
        Assert.Equal(url, Images.Access(ImageCatalogue.BuiltIn.Find("elasticsearch"), Ports("9200->9200"), "", environment).Url);
    }

    [Fact]
    public void A_token_that_the_variables_fix_is_in_the_address()
    {
        var access = Images.Access(ImageCatalogue.BuiltIn.Find("quay.io/jupyter/scipy-notebook"), Ports("8888->8888"), "http://127.0.0.1:8888/lab?token=...", new Dictionary<string, string> { ["JUPYTER_TOKEN"] = "my token" });
        Assert.Equal("http://localhost:8888/lab?token=my%20token", access.Url);
    }

    [Theory]
    [InlineData("http://localhost:8888/?token=hunter2q%24x", true)]
    [InlineData("http://localhost:8888/?token=hunter2q$x", true)]
    [InlineData("http://localhost:8888/lab", false)]
    public void An_address_holds_a_secret_in_either_spelling(string url, bool holds) => Assert.Equal(holds, new ImagePage(8888, "Jupyter", url).Holds("hunter2q$x"));

    [Theory]
    [InlineData("(")]
    [InlineData("(x+x+)+y")]
    [InlineData("password")]
    public void An_expression_that_is_of_no_use_finds_nothing(string expression)
    {
        var image = new ImageFacts { Name = "a", Purpose = "p", Login = new(LoginKind.Password, Log: expression) };
        Assert.Null(Images.Access(image, [], "password " + new string('x', 100)).Secret);
    }

    [Theory]
    [InlineData("rocker/rstudio", "PASSWORD", "mine", "Log in as rstudio with the password that you gave in PASSWORD.")]
    [InlineData("rocker/rstudio", "PASSWORD", "", "Log in as rstudio; the password is the variable PASSWORD; without it a random one, printed in the log.")]
    [InlineData("postgres", "POSTGRES_PASSWORD", "mine", "Log in as postgres with the password that you gave in POSTGRES_PASSWORD.")]
    public void A_password_that_was_given_is_not_explained(string image, string variable, string value, string hint) =>
        Assert.Equal(hint, Images.Access(ImageCatalogue.BuiltIn.Find(image), [], "", new Dictionary<string, string> { [variable] = value }).Hint);

    [Fact]
    public void The_variables_may_choose_the_user() =>
        Assert.Equal("ann", Images.Access(ImageCatalogue.BuiltIn.Find("postgres"), [], "", new Dictionary<string, string> { ["POSTGRES_USER"] = "ann" }).User);

    /// <summary>Reads <c>CONTAINER->HOST[/udp] [IP], …</c>.</summary>
    static IReadOnlyList<PublishedPort> Ports(string text) =>
    [
        .. text.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(port =>
        {
            var words = port.Split(' ');
            var ends = words[0].Replace("/udp", "").Split("->");
            return new PublishedPort(int.Parse(ends[0]), int.Parse(ends[1]), words.Length > 1 ? words[1] : "", words[0].EndsWith("/udp") ? "udp" : "tcp");
        }),
    ];
}
