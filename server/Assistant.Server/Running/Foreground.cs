using System.Text;
using System.Text.Json.Nodes;
using Assistant.Engine;
using Assistant.Language.Recipes;
using Assistant.Language.Recipes.Plans;
using Assistant.Server.Terminals;

namespace Assistant.Server.Running;

/// <summary>
/// Carries out what a person types into or watches, in the terminal this process was started in and without the docker client. The exit
/// codes are the client's: the program's own, and 0 for one that was left to itself.
/// </summary>
sealed class Foreground(Engine.Engine engine, Seat seat)
{
    /// <summary>True for what can be carried out here. A line that names another engine is the docker client's.</summary>
    public static bool Knows(Plan plan) => plan.Words is [_, not ['-', ..], ..] && plan switch
    {
        Plan.Run { Starts: true, Detached: false } or Plan.Exec or Plan.Start or Plan.Logs or Plan.ServiceLogs => true,
        Plan.Client { OwnWords.IsEmpty: true, Requests.IsEmpty: false } => DockerCommand.Of(plan.Words).Name is "attach",
        _ => false,
    };

    public Task<int> CarryOut(Plan plan, CancellationToken cancellation) => plan switch
    {
        Plan.Exec exec => Exec(exec, cancellation),
        Plan.Start start => Start(start, cancellation),
        Plan.Logs logs => Logs(logs, cancellation),
        Plan.ServiceLogs logs => Logs(logs, cancellation),
        _ => Attach(plan, cancellation),
    };

    /// <summary>Fails where a program is to have a terminal and what is typed comes from a pipe.</summary>
    public void MustHaveTerminal(bool wanted)
    {
        if (wanted && !seat.Terminal.IsInput)
            throw new EngineException(new(ProblemKind.Refused, "the input device is not a TTY: what is typed comes from a pipe or a file. Leave out -t."));
    }

    /// <summary>The container's terminal has the size of this one from its first moment.</summary>
    public JsonObject Sized(JsonObject body)
    {
        var sized = body.DeepClone().AsObject();
        if (seat.Terminal.Size is var (columns, rows) && sized["HostConfig"] is JsonObject host) host["ConsoleSize"] = new JsonArray(rows, columns);
        return sized;
    }

    /// <summary>Starts a container that was created and stays with it.</summary>
    /// <param name="started">Told when it runs; what it begins is cancelled when the container ends.</param>
    public async Task<int> Run(Plan.Run run, string container, Func<CancellationToken, Task> started, CancellationToken cancellation)
    {
        using var attachment = await engine.Containers.Attach(container, QueryOf(run), run.Tty, cancellation);
        var ending = await engine.Containers.Ending(container, run.AutoRemove, cancellation);
        await engine.Containers.Start(container, cancellation);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var beside = started(ended.Token);
        try
        {
            return await Stay(run, container, attachment, ending, run.Create.Body!["AttachStdin"]?.GetValue<bool>() is true, run.Tty, cancellation);
        }
        finally
        {
            await ended.CancelAsync();
            // Its output already shows how the container ended.
            await beside.ContinueWith(_ => { }, TaskScheduler.Default);
        }
    }

    async Task<int> Start(Plan.Start plan, CancellationToken cancellation)
    {
        var details = await engine.Containers.Inspect(plan.Containers[0], cancellation);
        var takesInput = plan.Interactive && details.TakesInput;
        MustHaveTerminal(takesInput && details.IsTerminal);
        using var attachment = await engine.Containers.Attach(details.Id, QueryOf(plan), details.IsTerminal, cancellation);
        var ending = await engine.Containers.Ending(details.Id, removed: false, cancellation);
        await engine.Containers.Start(details.Id, cancellation);
        return await Stay(plan, details.Id, attachment, ending, takesInput, details.IsTerminal, cancellation);
    }

    async Task<int> Attach(Plan plan, CancellationToken cancellation)
    {
        var command = DockerCommand.Of(plan.Words);
        var details = await engine.Containers.Inspect(command.Arguments[0].Value, cancellation);
        if (details.State is not "running")
            throw new EngineException(new(ProblemKind.Refused, $"{details.Name} is {details.State}, so there is nothing to attach to. Start it first: docker start -ai {details.Name}"));
        var takesInput = !command.IsOn("no-stdin") && details.TakesInput;
        MustHaveTerminal(takesInput && details.IsTerminal);
        using var attachment = await engine.Containers.Attach(details.Id, QueryOf(plan), details.IsTerminal, cancellation);
        var ending = await engine.Containers.Ending(details.Id, removed: false, cancellation);
        // Another size makes the program draw what it had drawn before somebody looked.
        if (details.IsTerminal && seat.Terminal.Size is var (columns, rows)) await engine.Containers.Resize(details.Id, columns + 1, rows + 1, cancellation);
        return await Stay(plan, details.Id, attachment, ending, takesInput, details.IsTerminal, cancellation);
    }

    async Task<int> Exec(Plan.Exec plan, CancellationToken cancellation)
    {
        MustHaveTerminal(plan is { Tty: true, Interactive: true, Detached: false });
        var exec = await engine.Execs.Create(plan.Container, plan.Request!.Body!, cancellation);
        if (plan.Detached)
        {
            await engine.Execs.StartDetached(exec, plan.Tty, cancellation);
            return 0;
        }
        using var attachment = await engine.Execs.Start(exec, plan.Tty, cancellation);
        var talk = new Conversing(plan.Interactive, plan.Tty, DetachKeys(plan), (columns, rows) => engine.Execs.Resize(exec, columns, rows, cancellation));
        if (!await talk.ToItsEnd(seat.Terminal, attachment, cancellation)) return 0;
        return await Known(plan, () => ExitCode(exec, cancellation));
    }

    async Task<int> Logs(Plan.Logs plan, CancellationToken cancellation)
    {
        var details = await engine.Containers.Inspect(plan.Container, cancellation);
        using var log = await engine.Containers.ReadLog(details.Id, plan.Request!.Query, details.IsTerminal, cancellation);
        await log.CopyTo(seat.Terminal.Output, seat.Terminal.Errors, cancellation);
        return 0;
    }

    /// <summary>The tasks' own words: which of them has written a line is not told.</summary>
    async Task<int> Logs(Plan.ServiceLogs plan, CancellationToken cancellation)
    {
        var lines = string.Join('&', plan.Requests[^1].Query.Split('&').Where(pair => pair is not "details=1"));
        using var log = await engine.Services.ReadLog(plan.Service, lines, cancellation);
        await log.CopyTo(seat.Terminal.Output, seat.Terminal.Errors, cancellation);
        return 0;
    }

    /// <summary>Until the container ends or is left to itself. Signals are the container's, unless it has a terminal, where they are keys.</summary>
    async Task<int> Stay(Plan plan, string container, Attachment attachment, Task<int> ending, bool takesInput, bool isTerminal, CancellationToken cancellation)
    {
        using var left = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var asked = 0;
        using var passed = !isTerminal && PassesSignals(plan) ? seat.Signals.PassTo(Take) : null;
        var talk = new Conversing(takesInput, isTerminal, DetachKeys(plan), (columns, rows) => engine.Containers.Resize(container, columns, rows, cancellation));
        try
        {
            if (!await talk.ToItsEnd(seat.Terminal, attachment, left.Token)) return 0;
            return await Known(plan, () => ending.WaitAsync(left.Token));
        }
        catch (OperationCanceledException) when (asked >= MostSignals && !cancellation.IsCancellationRequested)
        {
            seat.Terminal.Errors.Write(Encoding.UTF8.GetBytes($"assistant: The container takes no notice of Ctrl-C and goes on; docker kill {container[..12]} ends it.\n"));
            return Interrupted;
        }

        void Take(string signal)
        {
            _ = Pass(container, signal);
            if (signal is "INT" or "TERM" && ++asked == MostSignals) _ = left.CancelAsync();
        }
    }

    /// <summary>Who asks so often wants to go, whatever the program does; the docker client leaves at the third, too.</summary>
    const int MostSignals = 3;

    const int Interrupted = 130;

    async Task Pass(string container, string signal)
    {
        try
        {
            await engine.Containers.Signal(container, signal, CancellationToken.None);
        }
        // It has just ended.
        catch (EngineException)
        {
        }
    }

    /// <summary>An engine tells that a program has ended a moment after its last word.</summary>
    async Task<int> ExitCode(string exec, CancellationToken cancellation)
    {
        for (var tries = 1; tries <= 10; tries++)
        {
            if (await engine.Execs.ExitCode(exec, cancellation) is { } code) return code;
            await Task.Delay(20 * tries, cancellation);
        }
        return 0;
    }

    static async Task<int> Known(Plan plan, Func<Task<int>> ending)
    {
        try
        {
            return await ending();
        }
        catch (EngineException gone) when (gone.Problem.Kind is ProblemKind.NotRunning)
        {
            var words = string.Join(' ', plan.Words.Take(2));
            throw new EngineException(new(ProblemKind.NotRunning, $"The engine went away during {words}. Start the docker service again; docker ps -a then tells what has become of the container."));
        }
    }

    /// <summary>Which streams, as the plan asks for them.</summary>
    static string QueryOf(Plan plan) => plan.Requests.First(request => request.Path.EndsWith("/attach", StringComparison.Ordinal)).Query;

    static string? DetachKeys(Plan plan) => DockerCommand.Of(plan.Words).Value("detach-keys");

    static bool PassesSignals(Plan plan) => DockerCommand.Of(plan.Words).Flags.LastOrDefault(flag => flag.Key is "sig-proxy") is not { IsOn: false };
}
