using Assistant.Server.Running;
using System.Net.Http;
using System.Net.Sockets;
using System.Text.Json.Nodes;

namespace Assistant.Server.Tests.Running;

/// <summary>What the directives over a command do when it is run, against real containers.</summary>
public class DirectivesTests
{
    static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    static int FreePort()
    {
        using var listener = new TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
    }

    [Fact]
    public async Task A_name_is_in_the_lens_and_on_the_container()
    {
        await using var desk = await Desk.With("# @name the lab\ndocker run -d busybox sleep 600");
        Assert.Equal("1: Pull | Run the lab", await desk.Lenses());
        await desk.Run(1);
        Assert.Equal("the lab", Assert.Single(await desk.Containers()).Labels["assistant.block"]);
    }

    [Fact]
    public async Task The_page_that_is_named_opens_with_the_port_that_the_container_got()
    {
        await using var desk = await Desk.With("# @open http://localhost:8787/files\ndocker run -d -p 127.0.0.1::8787 rocker/rstudio");
        desk.Choose("Open");
        await desk.Run(1);
        var port = Assert.Single((await desk.Containers())[0].Ports).HostPort;
        Assert.Equal($"http://localhost:{port}/files", await desk.HearPage());
    }

    [Fact]
    public async Task A_token_of_the_log_stands_in_the_page_and_in_no_message()
    {
        var port = FreePort();
        await using var desk = await Desk.With($$"""
            # @token key is (\w+)
            # @open http://localhost:{{port}}/?key={token}
            docker run -d -p {{port}}:8000 python sh -c "echo the key is abc123def; exec python -m http.server 8000"
            """);
        desk.Choose("Open");
        await desk.Run(2);
        Assert.DoesNotContain("abc123def", await desk.HearQuestion());
        Assert.Equal($"http://localhost:{port}/?key=abc123def", await desk.HearPage());
    }

    [Fact]
    public async Task A_notebook_keeps_its_token_on_the_page_that_is_named()
    {
        var port = FreePort();
        await using var desk = await Desk.With($"# @open http://localhost:{port}/tree\ndocker run -d -p {port}:8888 quay.io/jupyter/scipy-notebook");
        desk.Choose("Open");
        await desk.Run(1);
        Assert.Matches($@"^http://localhost:{port}/tree\?token=[0-9a-f]{{48}}$", await desk.HearPage());
    }

    [Fact]
    public async Task It_is_waited_for_a_line_of_the_log()
    {
        await using var desk = await Desk.With("# @wait log ^ready to [a-z]+$\ndocker run -d busybox sh -c 'sleep 2; echo ready to go; sleep 600'");
        await desk.Run(1);
        Assert.EndsWith("is ready.", await desk.HearMessage());
        Assert.Contains("ready to go", await desk.Engine.Containers.Log((await desk.Containers())[0].Id, 10, Cancelled));
    }

    [Fact]
    public async Task It_is_waited_for_an_answer()
    {
        var port = FreePort();
        await using var desk = await Desk.With($"# @wait http /\ndocker run -d -p {port}:8000 python sh -c 'sleep 2; exec python -m http.server 8000'");
        await desk.Run(1);
        await desk.HearQuestion();
        using var http = new HttpClient();
        Assert.Contains("Directory", await http.GetStringAsync($"http://localhost:{port}/", Cancelled));
    }

    [Fact]
    public async Task A_page_that_is_named_and_not_there_yet_is_waited_for()
    {
        var port = FreePort();
        await using var desk = await Desk.With($"# @wait http /here\ndocker run -d --stop-signal KILL -p {port}:80 busybox sh -c 'mkdir /www; httpd -h /www -p 80; sleep 3; echo now > /www/here; sleep 600'");
        await desk.Has("busybox");
        await desk.Run(1);
        await desk.HearQuestion();
        using var http = new HttpClient();
        Assert.Equal("now\n", await http.GetStringAsync($"http://localhost:{port}/here", Cancelled));
    }

    [Theory]
    [InlineData(200, true)]
    [InlineData(302, true)]
    [InlineData(401, true)]
    [InlineData(403, true)]
    [InlineData(404, false)]
    [InlineData(503, false)]
    public void A_page_that_asks_who_is_there_is_one(int status, bool expected) => Assert.Equal(expected, Readiness.IsPage((System.Net.HttpStatusCode)status));

    [Fact]
    public async Task It_is_waited_for_the_health_check()
    {
        await using var desk = await Desk.With($"# @wait healthy\ndocker run -d -p {FreePort()}:8888 quay.io/jupyter/scipy-notebook");
        await desk.Run(1);
        await desk.HearQuestion();
        Assert.Equal("healthy", (await desk.Engine.Containers.Inspect((await desk.Containers())[0].Id, Cancelled)).Health);
    }

    [Fact]
    public async Task What_has_no_effect_is_told()
    {
        await using var desk = await Desk.With("# @wait sometimes\n# @token never=(\\w+)\ndocker run -d --stop-signal KILL --name desk-idle busybox sleep 600");
        await desk.Has("busybox");
        await desk.Run(2);
        Assert.StartsWith("A directive has no effect. ", await desk.HearMessage());
        Assert.Equal("What # @token looks for is not in the log of desk-idle.", await desk.HearMessage());
        Assert.Equal("desk-idle is ready.", await desk.HearMessage());
    }

    [Fact]
    public async Task A_health_check_that_is_not_there_is_told()
    {
        await using var desk = await Desk.With("# @wait healthy\ndocker run -d --name desk-unchecked busybox sleep 600");
        await desk.Run(1);
        Assert.Equal("desk-unchecked runs, but has no health check that # @wait healthy could wait for. Give it one with --health-cmd, or wait for http or log.", await desk.HearMessage());
    }

    [Fact]
    public async Task A_variable_is_asked_for_with_the_text_of_its_prompt()
    {
        await using var desk = await Desk.With("# @prompt LAB_PASSWORD A password of your own\n# @prompt LAB_USER Your name\n# @prompt UNUSED never asked\ndocker run -d -e LAB_PASSWORD -e WHO=${LAB_USER:-nobody} busybox sleep 600");
        var asked = new List<string>();
        desk.Editor.Answer("assistant/input", question =>
        {
            asked.Add($"{question["prompt"]} {question["secret"]}");
            return (bool)question["secret"]! ? "my-own-secret" : "";
        });
        await desk.Run(3);
        Assert.DoesNotContain("my-own-secret", await desk.HearMessage());
        Assert.Equal(["A password of your own true", "Your name false"], asked.Order());
        var made = (await desk.Containers())[0];
        var environment = (await desk.Engine.Containers.Inspect(made.Id, Cancelled)).Environment;
        Assert.Equal(("my-own-secret", "nobody"), (environment["LAB_PASSWORD"], environment["WHO"]));
        Assert.DoesNotContain(made.Labels.Values, label => label.Contains("my-own-secret"));
    }

    [Theory]
    [InlineData("docker run -d -e POSTGRES_PASSWORD=$DESK_MINE -e TZ=$DESK_ZONE busybox sleep 600")]
    [InlineData("# @prompt DESK_MINE The password of the database\ndocker run -d -e MINE=$DESK_MINE -e TZ=$DESK_ZONE busybox sleep 600")]
    public async Task What_is_asked_for_a_password_is_typed_hidden_whatever_it_is_called(string text)
    {
        await using var desk = await Desk.With(text);
        var asked = new List<bool>();
        desk.Editor.Answer("assistant/input", question =>
        {
            asked.Add((bool)question["secret"]!);
            return "UTC";
        });
        await desk.Run(text.Count(letter => letter == '\n'));
        await desk.HearMessage();
        Assert.Equal([true, false], asked);
    }

    [Fact]
    public async Task Values_come_from_a_file_that_the_container_does_not_get()
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, "# mine\nexport LAB_TOKEN=\"a token\"\r\nOTHER=1\n", Cancelled);
        await using var desk = await Desk.With($"# @env-file {file}\ndocker run -d -e KEY=\"$LAB_TOKEN\" busybox sleep 600");
        await desk.Run(1);
        var environment = (await desk.Engine.Containers.Inspect((await desk.Containers())[0].Id, Cancelled)).Environment;
        File.Delete(file);
        Assert.Equal("a token", environment["KEY"]);
        Assert.DoesNotContain("OTHER", environment.Keys);
    }

    [Theory]
    [InlineData("no/such.env", "There is no file /desk/no/such.env, from which # @env-file takes values. Write it with a line NAME=value for each, and keep it out of the repository.")]
    [InlineData("/dev/stdin/x", null)]
    public async Task A_file_that_is_not_there_is_one_sentence(string file, string? sentence)
    {
        await using var desk = await Desk.With($"# @env-file {file}\ndocker run -d busybox sleep 600");
        await desk.Run(1);
        var message = await desk.HearMessage();
        if (sentence is not null) Assert.Equal(sentence, message);
        else Assert.Matches(@"^[^\n]+\.$", message);
        Assert.Empty(await desk.Containers());
    }

    [Fact]
    public async Task A_refusal_names_a_secret_and_does_not_tell_it()
    {
        await using var desk = await Desk.With("docker run -d -p $LAB_TOKEN:80 busybox");
        desk.Editor.Answer("assistant/input", _ => "not-a-port");
        await desk.Run();
        var message = await desk.HearMessage();
        Assert.DoesNotContain("not-a-port", message);
        Assert.Contains("$LAB_TOKEN", message);
    }

    [Fact]
    public async Task The_last_words_of_a_container_tell_no_secret()
    {
        await using var desk = await Desk.With("# @wait log never\ndocker run -d -e LAB_PASSWORD=$LAB_PASSWORD busybox sh -c 'echo it was $LAB_PASSWORD; exit 1'");
        desk.Editor.Answer("assistant/input", _ => "swordfish");
        await desk.Run(1);
        Assert.EndsWith("Its last words: it was •••", await desk.HearMessage());
    }

    [Fact]
    public async Task A_terminal_gets_what_was_typed_and_its_title_does_not()
    {
        await using var desk = await Desk.With("# @prompt LAB_PASSWORD A password\ndocker run -it --rm -e LAB_PASSWORD busybox sh");
        desk.Editor.Answer("assistant/input", _ => "swordfish");
        await desk.Run(1);
        var terminal = await desk.Editor.Hear("assistant/terminal");
        Assert.Equal(["LAB_PASSWORD=swordfish"], terminal["env"]!.AsObject().Select(pair => (string)pair.Value!));
        Assert.DoesNotContain("swordfish", terminal["arguments"]!.ToJsonString());
        Assert.DoesNotContain("swordfish", (string)terminal["title"]!);
    }

    [Fact]
    public async Task A_line_for_a_shell_says_why_it_is_not_run()
    {
        await using var desk = await Desk.With("docker ps | wc -l");
        Assert.Equal("0: Not run by the assistant", await desk.Lenses());
        await desk.Run();
        Assert.Equal("The assistant runs docker commands, not the shell's “|”.", await desk.HearMessage());
    }
}
