using System.Net.Http;
using System.Text.Json.Nodes;

namespace Assistant.Server.Tests.Running;

/// <summary>Clicking Run, against real containers.</summary>
public class RunTests
{
    static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Run_on_a_notebook_opens_its_page_with_the_token()
    {
        var port = Ports.Free();
        await using var desk = await Desk.With($"docker run -d -p {port}:8888 quay.io/jupyter/tensorflow-notebook");
        desk.Choose("Open");
        await desk.Run();
        Assert.DoesNotContain("token=", await desk.HearQuestion());
        var page = await desk.HearPage();
        Assert.Matches($@"^http://localhost:{port}/\S*\?token=[0-9a-f]{{48}}$", page);
        using var http = new HttpClient();
        using var answer = await http.GetAsync(page, Cancelled);
        Assert.Contains("Jupyter", await answer.Content.ReadAsStringAsync(Cancelled));
    }

    [Fact]
    public async Task The_page_opens_by_itself_when_the_settings_say_so()
    {
        await using var desk = await Desk.With($"docker run -d -p {Ports.Free()}:8888 quay.io/jupyter/scipy-notebook", opensPage: true);
        await desk.Run();
        Assert.Contains("?token=", await desk.HearPage());
    }

    [Fact]
    public async Task Run_without_d_opens_the_page_too_and_shows_what_is_written()
    {
        await using var desk = await Desk.With($"docker run -p {Ports.Free()}:8888 quay.io/jupyter/scipy-notebook");
        desk.Choose("Open");
        var running = desk.Run();
        Assert.Contains("?token=", await desk.HearPage());
        Assert.NotEqual("", (string)(await desk.Editor.Hear("assistant/output"))["text"]!);
        await desk.Command("assistant.stop", new { container = (await desk.Containers())[0].Id });
        await running;
    }

    [Fact]
    public async Task The_password_of_RStudio_is_told_only_when_asked_for()
    {
        await using var desk = await Desk.With($"docker run -d -p {Ports.Free()}:8787 rocker/tidyverse");
        desk.Choose("Show Password");
        await desk.Run();
        var first = await desk.HearQuestion();
        var second = await desk.HearQuestion();
        Assert.Contains("Log in as rstudio with the password from the log", first);
        var password = second[(second.LastIndexOf(' ') + 1)..];
        Assert.Matches("^[0-9A-Za-z]{8,}$", password);
        Assert.DoesNotContain(password, first);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_told_and_the_next_one_offered()
    {
        var port = Ports.Free();
        await using var desk = await Desk.With($"### first\ndocker run -d -p {port}:8787 rocker/tidyverse\n### second\ndocker run -d -p {port}:8787 rocker/rstudio");
        await desk.Run(1);
        await desk.HearQuestion();
        desk.Editor.Answer("window/showMessageRequest", question => question["actions"]!.AsArray()[0]!.DeepClone());
        await desk.Run(3);
        Assert.StartsWith($"Port {port} is taken by the container ", await desk.HearQuestion());
        Assert.DoesNotContain($":{port}/", await desk.HearPage());
        Assert.Equal(2, (await desk.Containers()).Count(container => container.IsRunning));
    }

    [Fact]
    public async Task A_name_in_use_is_told_and_its_container_can_be_replaced()
    {
        var name = $"desk-{Guid.NewGuid():N}";
        await using var desk = await Desk.With($"### one\ndocker create --name {name} busybox sleep 600\n### two\ndocker run -d --name {name} busybox sleep 600");
        await desk.Run(1);
        Assert.Equal($"{name} is created and not started.", await desk.HearMessage());
        desk.Choose($"Remove {name} and run again");
        await desk.Run(3);
        Assert.Equal($"There is already a container named {name}. Start that one, remove it, or choose another name.", await desk.HearQuestion());
        Assert.Equal(["running"], (await desk.Containers()).Select(container => container.State));
    }

    [Fact]
    public async Task A_container_that_ends_at_once_tells_its_last_words()
    {
        await using var desk = await Desk.With("docker run -d timescale/timescaledb");
        await desk.Run();
        var message = await desk.HearMessage();
        Assert.Contains("ended: its command failed with exit code 1", message);
        Assert.Contains("POSTGRES_PASSWORD", message);
    }

    [Fact]
    public async Task An_image_that_does_not_exist_is_one_sentence()
    {
        await using var desk = await Desk.With("docker run -d nosuch/image:1");
        await desk.Run();
        Assert.Equal("The image cannot be pulled: nosuch/image does not exist, or it needs docker login. Check how its name is written.", await desk.HearQuestion());
        Assert.Empty(await desk.Containers());
    }

    [Fact]
    public async Task A_tag_that_does_not_exist_offers_the_nearest()
    {
        await using var desk = await Desk.With("docker run -d busybox:latests sleep 600");
        await desk.Has("busybox");
        desk.Choose("Use busybox:latest");
        await desk.Run();
        Assert.Equal("The registry has no busybox:latests. The nearest tags that are known: latest.", await desk.HearQuestion());
        Assert.Equal(["busybox:latest"], (await desk.Containers()).Select(container => container.Image));
    }

    [Fact]
    public async Task A_network_that_does_not_exist_is_created_when_asked_to()
    {
        var network = $"desk-{Guid.NewGuid():N}";
        await using var desk = await Desk.With($"docker run -d --network {network} busybox sleep 600");
        desk.Choose($"Create the network {network}");
        await desk.Run();
        Assert.True(Assert.Single(await desk.Containers()).IsRunning);
        await desk.Engine.Containers.Remove((await desk.Containers())[0].Id, force: true, volumes: true, Cancelled);
        await desk.Engine.Kept.RemoveNetwork(network, Cancelled);
    }

    [Fact]
    public async Task A_folder_to_mount_that_does_not_exist_is_created_when_asked_to()
    {
        var folder = Path.Combine(Path.GetTempPath(), $"desk-{Guid.NewGuid():N}");
        await using var desk = await Desk.With($"docker run -d --mount type=bind,source={folder},target=/data busybox sleep 600");
        desk.Choose("Create the folder");
        await desk.Run();
        Assert.True(Assert.Single(await desk.Containers()).IsRunning);
        Directory.Delete(folder);
    }

    [Fact]
    public async Task Without_an_engine_there_is_one_sentence_and_another_try()
    {
        await using var editor = await Desk.EditorFor("unix:///no/engine/here.sock");
        editor.Open("file:///desk/none.recipe", "docker run -d busybox");
        await editor.Ask("workspace/executeCommand", new { command = "assistant.run", arguments = new[] { new { uri = "file:///desk/none.recipe", line = 0 } } });
        var question = await editor.Hear("window/showMessageRequest");
        Assert.StartsWith("No docker engine answers: nothing listens at unix:///no/engine/here.sock.", (string)question["message"]!);
        Assert.Equal("Try again", (string)question["actions"]![0]!["title"]!);
    }

    [Fact]
    public async Task A_pull_can_be_cancelled()
    {
        await using var desk = await Desk.With("docker pull slow.test/rocker/geospatial");
        desk.Editor.Answer("window/workDoneProgress/create", asked =>
        {
            desk.Editor.Tell("window/workDoneProgress/cancel", new { token = (string)asked["token"]! });
            return null;
        });
        // The cancel may come before the server has noted the progress, so it is pressed again with the first report.
        var pulling = desk.Run();
        var progress = await desk.Editor.Hear("$/progress");
        desk.Editor.Tell("window/workDoneProgress/cancel", new { token = (string)progress["token"]! });
        await pulling;
        Assert.Equal("slow.test/rocker/geospatial was not pulled; the layers that were complete are kept.", await desk.HearMessage());
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_made()
    {
        var folder = Path.Combine(Directory.CreateTempSubdirectory("ra-folder-").FullName, "work");
        await using var desk = await Desk.With($"docker run --rm -v {folder}:/work busybox sh -c 'echo saved > /work/x'");
        await desk.Has("busybox");
        await desk.Run();
        Assert.Equal("saved\n", await File.ReadAllTextAsync(Path.Combine(folder, "x"), Cancelled));
        Directory.Delete(Path.GetDirectoryName(folder)!, recursive: true);
    }

    [Fact]
    public async Task Words_reach_a_terminal_as_a_list_with_the_labels_of_their_place()
    {
        await using var desk = await Desk.With("### lab\ndocker run -it --rm python python -c 'print(\"; rm -rf /\")'");
        await desk.Run(1);
        var terminal = await desk.Editor.Hear("assistant/terminal");
        Assert.Equal("assistant", Path.GetFileNameWithoutExtension((string)terminal["program"]!));
        var words = terminal["arguments"]!.AsArray().Select(word => (string)word!).ToList();
        Assert.Equal(["terminal", "--host", desk.Engine.Endpoint.Address!.ToString(), "--file"], words.Take(4));
        Assert.Equal(["--block", "lab", "--command"], words.Skip(5).Take(3));
        Assert.Matches("^[0-9a-f]{16}$", words[8]);
        Assert.Equal(["--", "docker", "run"], words.Skip(9).Take(3));
        Assert.Equal(["-it", "--rm", "python", "python", "-c", "print(\"; rm -rf /\")"], words.TakeLast(6));
    }

    [Fact]
    public async Task A_placeholder_offers_the_containers_that_run()
    {
        await using var desk = await Desk.With("docker run -d busybox sleep 600\ndocker exec -it <container_name> sh");
        await desk.Run();
        var made = (await desk.Containers())[0];
        desk.Editor.Answer("assistant/pick", pick => pick["items"]!.AsArray().Select(item => (string)item!["value"]!).First(value => value == made.Name));
        await desk.Run(1);
        var words = (await desk.Editor.Hear("assistant/terminal"))["arguments"]!.AsArray().Select(word => (string)word!);
        Assert.Equal(["docker", "exec", "-it", made.Name, "sh"], words.TakeLast(5));
    }

    [Fact]
    public async Task A_variable_without_a_value_is_named()
    {
        await using var desk = await Desk.With("docker run -d -e POSTGRES_PASSWORD=$NO_SUCH_VARIABLE_HERE postgres");
        await desk.Run();
        Assert.StartsWith("NO_SUCH_VARIABLE_HERE has no value.", await desk.HearMessage());
    }

    [Fact]
    public async Task A_value_that_is_missing_is_asked_for_and_reaches_the_container_only()
    {
        await using var desk = await Desk.With("docker run -d -e POSTGRES_PASSWORD=$NO_SUCH_PASSWORD postgres");
        desk.Editor.Answer("assistant/input", asked => (bool)asked["secret"]! ? "a-secret-of-mine" : null);
        await desk.Run();
        Assert.DoesNotContain("a-secret-of-mine", await desk.HearMessage());
        var made = await desk.Engine.Containers.Inspect((await desk.Containers())[0].Id, Cancelled);
        Assert.Equal("a-secret-of-mine", made.Environment["POSTGRES_PASSWORD"]);
    }

    [Fact]
    public async Task A_command_of_the_palette_finds_the_container_at_the_cursor()
    {
        await using var desk = await Desk.With("docker run -d \\\n  busybox sleep 600");
        await desk.Run();
        await desk.LensesOnce(lenses => lenses.Contains("running"));
        await desk.Command("assistant.stop", desk.CursorAt(line: 1));
        await desk.LensesOnce(lenses => lenses.Contains("exited"));
        Assert.False((await desk.Containers())[0].IsRunning);
    }

    [Fact]
    public async Task A_container_that_a_terminal_starts_is_announced_too()
    {
        var port = Ports.Free();
        await using var desk = await Desk.With($"docker run -it --rm -p {port}:8888 jupyter/tensorflow-notebook");
        desk.Choose("Open");
        await desk.Run();
        var terminal = await desk.Editor.Hear("assistant/terminal");
        // A terminal of the test's own: the same words, but for what needs a screen.
        using var program = System.Diagnostics.Process.Start((string)terminal["program"]!, terminal["arguments"]!.AsArray().Select(word => (string)word! is "-it" ? "-d" : (string)word!))!;
        await program.WaitForExitAsync(Cancelled);
        Assert.Matches($@"^http://localhost:{port}/\S*\?token=", await desk.HearPage());
    }

    [Fact]
    public async Task A_short_command_with_rm_is_shown_and_leaves_nothing()
    {
        await using var desk = await Desk.With("docker run --rm busybox echo hello there");
        await desk.Run();
        Assert.Contains("hello there", (string)(await desk.Editor.Hear("assistant/output"))["text"]!);
        Assert.Empty(await desk.Containers());
    }

    [Fact]
    public async Task Run_over_FROM_starts_the_image_as_the_catalogue_says_in_the_folder_of_the_file()
    {
        await using var desk = await Desk.With("# first\nFROM python:3.12\n", "dockerfile");
        await desk.Run(1);
        var terminal = await desk.Editor.Hear("assistant/terminal");
        Assert.Equal("/desk", (string)terminal["cwd"]!);
        var words = string.Join(' ', terminal["arguments"]!.AsArray().Select(word => (string)word!));
        Assert.Contains("--name python ", words);
        Assert.EndsWith(" python:3.12", words);
    }

    [Fact]
    public async Task A_page_that_no_port_leads_to_is_told_without_its_token()
    {
        await using var desk = await Desk.With("docker run -d quay.io/jupyter/scipy-notebook");
        await desk.Run();
        Assert.EndsWith("is ready. It has a page (JupyterLab) that no browser can reach: run it with -p 8888:8888.", await desk.HearMessage());
    }

    [Theory]
    [InlineData("FROM alpine", "Pull alpine, Run alpine, Build this Dockerfile")]
    [InlineData("FROM a\nRUN x", "Pull a, Run a, Build this Dockerfile")]
    public async Task The_first_FROM_can_be_pulled_run_and_built(string text, string expected)
    {
        await using var desk = await Desk.With(text, "dockerfile");
        Assert.Equal(expected, await desk.Actions());
    }
}
