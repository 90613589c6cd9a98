using System.Net.Sockets;
using Assistant.Engine;
using static Assistant.Server.Tests.Running.Shell;

namespace Assistant.Server.Tests.Running;

/// <summary><c>assistant run</c> as a person at a terminal meets it: the built program, a pseudo-terminal and a real engine.</summary>
public class ForegroundTests
{
    static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_terminal_has_the_size_of_this_one_and_ends_with_the_programs_code()
    {
        await using var desk = await Desk.With("");
        await desk.Has("busybox");
        // As with the docker client, the size reaches a container a moment after its start; until then stty tells none.
        var (code, output) = await InTerminal("stty cols 97 rows 31; ASSISTANT; echo code=$?; stty -a", "docker run -it --rm busybox sh -c 'read line; n=0; until test \"$(stty size 2>/dev/null)\" || test $((n+=1)) -gt 2000; do :; done; stty size; echo it was $line; exit 3'", "typed\n");
        Assert.Equal(0, code);
        Assert.Contains("31 97\r\nit was typed\r\ncode=3\r\n", output);
        Assert.Contains(" icanon", output);
    }

    [Fact]
    public async Task A_program_in_a_running_container_gets_a_terminal()
    {
        await using var desk = await Desk.With("docker run -d busybox sleep 600");
        await desk.Run();
        var (_, output) = await InTerminal("ASSISTANT; echo code=$?", $"docker exec -it {(await desk.Containers())[0].Name} sh -c 'tty; read line; echo it was $line; exit 7'", "typed\n");
        Assert.Matches(@"/dev/pts/\d+\r\n(.*\r\n)*it was typed\r\ncode=7\r\n", output);
    }

    [Fact]
    public async Task One_that_was_left_to_itself_is_opened_again_or_another_beside_it()
    {
        await using var desk = await Desk.With("");
        await desk.Has("busybox");
        var name = desk.FreshName();
        const string leave = "\u0010\u0011";
        // The second answers the question with the first choice and types into the same shell; the third makes another. Ticks are seen once somebody listens.
        var (_, output) = await InTerminal("ASSISTANT; ASSISTANT; ASSISTANT; echo code=$?", $"docker run -it --stop-signal KILL --name {name} busybox sh -c 'while sleep 0.1; do echo tick; done & n=0; while read line; do n=$((n+1)); echo line $n: $line; done'",
            [("tick", "one\n"), ("line 1: one", leave), ("nothing to leave it: ", "1\n"), ("tick", "two\n"), ("line 2: two", leave), ("nothing to leave it: ", "4\n"), ("tick", "three\n"), ("line 1: three", leave), ("code=0", "")]);
        Assert.Contains("  1  Open Its Terminal", output);
        Assert.Equal([name, $"{name}-2"], (await desk.Engine.Containers.List(all: true, Labels.File, Cancelled)).Select(container => container.Name).Where(there => there.StartsWith(name, StringComparison.Ordinal)).Order());
    }

    [Fact]
    public async Task A_page_is_told_in_the_windows_title_and_once_more_when_its_container_was_left_to_itself()
    {
        await using var desk = await Desk.With("");
        await desk.Has("busybox");
        var name = desk.FreshName();
        var (port, place) = (Ports.Free(), "");
        place = $"{name} is ready at http://127.0.0.1:{port}/.";
        var (_, output) = await InTerminal("ASSISTANT; echo code=$?", $"docker run -it --stop-signal KILL --name {name} -p 127.0.0.1:{port}:80 busybox sh -c 'httpd -p 80; while read line; do echo $line; done'",
            [($"\u001b]2;{place}\a", "\u0010\u0011"), ($"{place}\r\n", ""), ("code=0", "")]);
        Assert.DoesNotContain(place, output[..output.IndexOf("\u001b]2;", StringComparison.Ordinal)]);
    }

    [Fact]
    public async Task Who_presses_CtrlC_three_times_is_let_go()
    {
        await using var desk = await Desk.With("");
        await desk.Has("busybox");
        var name = desk.FreshName();
        // Ctrl-C reaches the shell around the assistant as well, and only some shells go on after it.
        var (_, output) = await InTerminal("trap : INT; ASSISTANT; echo code=$?", $"docker run --name {name} busybox sh -c 'trap \"echo no\" INT; echo up; while :; do sleep 0.1; done'",
            [("up", "\u0003"), ("no", "\u0003"), ("no", "\u0003"), ("code=130", "")]);
        Assert.Matches("The container takes no notice of Ctrl-C and goes on; docker kill [0-9a-f]{12} ends it.", output);
    }

    [Fact]
    public async Task A_pull_is_counted_in_one_line_that_CtrlC_ends()
    {
        await using var desk = await Desk.With("");
        var (_, output) = await InTerminal("trap : INT; ASSISTANT; echo code=$?", "docker pull slow.test/stand-in/layered", [(" MB", "\u0003"), ("code=130", "")]);
        Assert.Matches(@"Pulling slow\.test/stand-in/layered …\r\n(\r\d+ %  \d+ of \d+ layers[^\r\n]*)+\r +\rslow\.test/stand-in/layered was not pulled; the layers that were complete are kept\.\r\ncode=130\r\n$", output);
    }

    [Fact]
    public async Task A_script_that_runs_a_block_again_gets_the_container_that_is_there()
    {
        await using var desk = await Desk.With("");
        await desk.Has("busybox");
        var (name, port) = (desk.FreshName(), Ports.Free());
        using var recipe = new Recipe($"docker run -d --stop-signal KILL --name {name} -p 127.0.0.1:{port}:80 busybox httpd -f -p 80");
        for (var time = 0; time < 2; time++) Assert.Equal((0, $"http://127.0.0.1:{port}/\n"), await Page());
        await desk.Engine.Containers.Stop(name, 0, Cancelled);
        Assert.Equal((0, $"http://127.0.0.1:{port}/\n"), await Page());
        await File.WriteAllTextAsync(recipe.Path, $"docker run -d --stop-signal KILL -e A=1 --name {name} busybox httpd -f -p 80\n", Cancelled);
        Assert.Equal((1, "", $"{name} was made from here before the command was changed. Remove it with assistant clean {Path.GetFileName(recipe.Path)}#{name}, then run again.\n"),
            await Talk(BinaryTests.Program, ["run", recipe.Path], "") is var (code, output, errors) ? (code, output, errors.Replace("assistant: ", "")) : default);

        async Task<(int, string)> Page()
        {
            var (code, output, _) = await Talk(BinaryTests.Program, ["run", recipe.Path], "");
            return (code, output);
        }
    }

    [Theory]
    [InlineData("docker run -i --rm busybox cat", "piped\n", 0, "piped\n", "")]
    [InlineData("docker run --rm busybox sh -c 'echo out; echo err >&2; exit 3'", "", 3, "out\n", "err\n")]
    [InlineData("docker run --rm busybox nosuch", "", 127, "", "assistant: The command to run is not in the image: nosuch. What stands after the image's name is what the container runs.\n")]
    [InlineData("docker run --rm busybox /etc/passwd", "", 126, "", "assistant: The command to run is in the image but cannot be executed: /etc/passwd. Make the file executable, or name the program that reads it.\n")]
    [InlineData("docker run -it --rm busybox sh", "exit 9\n", 125, "", "assistant: the input device is not a TTY: what is typed comes from a pipe or a file. Leave out -t.\n")]
    [InlineData("docker exec no-such-container true", "", 1, "", "assistant: There is no container no-such-container. It may have been removed, or has another name.\n")]
    public async Task Pipes_are_passed_on_and_codes_are_those_of_the_docker_client(string command, string typed, int code, string output, string errors)
    {
        await using var desk = await Desk.With("");
        await desk.Has("busybox");
        Assert.Equal((code, output, errors), await Talk(command, typed));
    }

    [Fact]
    public async Task The_words_of_an_editors_terminal_are_whole_again_and_nobody_else_sees_them()
    {
        await using var desk = await Desk.With("### lab\ndocker run -it --rm -e LAB_PASSWORD=swordfish busybox sh -c 'echo $LAB_PASSWORD @x'");
        await desk.Has("busybox");
        desk.Choose("Run Anyway");
        await desk.Run(1);
        var terminal = await desk.Editor.Hear("assistant/terminal");
        var words = terminal["arguments"]!.AsArray().Select(word => (string)word!).ToList();
        Assert.Contains("LAB_PASSWORD=********", words);
        var variables = terminal["env"]!.AsObject().ToDictionary(pair => pair.Key, pair => (string)pair.Value!);
        var (code, output, _) = await Talk((string)terminal["program"]!, [.. words.Select(word => word is "-it" ? "-i" : word)], "", variables);
        Assert.Equal((0, "swordfish @x\n"), (code, output));
    }

    [Fact]
    public async Task An_engine_that_goes_away_is_one_sentence_and_the_terminal_is_as_before()
    {
        await using var desk = await Desk.With("");
        await desk.Has("busybox");
        using var relay = new Relay(new Uri(Environment.GetEnvironmentVariable("ASSISTANT_TEST_ENGINE")!).LocalPath);
        var (_, output) = await InTerminal($"ASSISTANT --host unix://{relay.Path}; echo code=$?; stty -a", "docker run -it --rm busybox sh -c 'echo here; read line'", "", relay.Cut, "here");
        Assert.Contains("assistant: The engine went away during docker run.", output);
        Assert.Contains("code=125", output);
        Assert.Contains(" icanon", output);
        foreach (var left in await desk.Engine.Containers.List(all: true, $"{Assistant.Engine.Labels.Block}=lost", Cancelled)) await desk.Engine.Containers.Remove(left.Id, force: true, volumes: true, Cancelled);
    }

    /// <summary>A stand-in for an engine that dies: passes everything on to the real one until it is cut.</summary>
    sealed class Relay : IDisposable
    {
        readonly Socket listener = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        readonly List<Socket> open = [];

        public Relay(string engine)
        {
            listener.Bind(new UnixDomainSocketEndPoint(Path));
            listener.Listen();
            _ = Accept(engine);
        }

        public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"{Guid.NewGuid():N}.sock");

        public void Cut()
        {
            listener.Dispose();
            lock (open) foreach (var socket in open) socket.Dispose();
        }

        public void Dispose()
        {
            Cut();
            File.Delete(Path);
        }

        async Task Accept(string engine)
        {
            while (true)
            {
                var here = await listener.AcceptAsync();
                var there = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
                await there.ConnectAsync(new UnixDomainSocketEndPoint(engine));
                lock (open) open.AddRange([here, there]);
                var (near, far) = (new NetworkStream(here), new NetworkStream(there));
                _ = near.CopyToAsync(far);
                _ = far.CopyToAsync(near);
            }
        }
    }
}
