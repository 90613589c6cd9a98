using System.Collections.Immutable;
using System.CommandLine;
using Assistant.Engine;
using Assistant.Language.Recipes;
using Assistant.Language.Text;
using Assistant.Server.Running;
using Assistant.Server.Terminals;

namespace Assistant.Server.Cli;

/// <summary>
/// <c>assistant terminal -- docker run -it …</c>: one command that an editor has planned, in a terminal that it opens. Words with a password in
/// them stand in the environment, not in the list of arguments, which everybody on a machine can read.
/// </summary>
static class Terminal
{
    const string Variable = "ASSISTANT_WORD_";
    const string Mask = "********";

    public static Command Verb(Streams streams)
    {
        var words = new Argument<string[]>("words") { Arity = ArgumentArity.OneOrMore };
        var host = new Option<string>("--host") { DefaultValueFactory = _ => "" };
        var file = new Option<string>("--file") { DefaultValueFactory = _ => "" };
        var block = new Option<string>("--block") { DefaultValueFactory = _ => "" };
        var command = new Option<string?>("--command");
        var hidden = new Option<string>("--hidden") { DefaultValueFactory = _ => "" };
        var another = new Option<string?>("--another");
        var replace = new Option<string?>("--replace");
        var verb = new Command("terminal", "Carry out one docker command in a terminal that an editor has opened.") { words, host, file, block, command, hidden, another, replace };
        verb.Hidden = true;
        verb.SetAction((parsed, _) => Start(
            streams, Whole(parsed.GetRequiredValue(words), parsed.GetRequiredValue(hidden)), parsed.GetRequiredValue(host),
            new Origin(parsed.GetRequiredValue(file), parsed.GetRequiredValue(block), Environment.CurrentDirectory) { Command = parsed.GetValue(command) },
            parsed.GetValue(another) is not null ? IfExists.RunAnother : parsed.GetValue(replace) is not null ? IfExists.Replace : IfExists.Ignore,
            parsed.GetValue(another) ?? parsed.GetValue(replace)));
        return verb;
    }

    /// <summary>What an editor is asked to start for a command.</summary>
    /// <param name="words">From <c>docker</c> on.</param>
    /// <param name="discreet">What a word comes to where nobody may read a password in it.</param>
    /// <param name="origin">Where the command stands; null when it stands nowhere.</param>
    /// <param name="ifExists">What is done about the container that the command has, whose ID is <paramref name="existing"/>.</param>
    public static TerminalProgram For(string title, IReadOnlyList<string> words, Func<string, string> discreet, Endpoint engine, Origin? origin, IfExists ifExists = IfExists.Ignore, string existing = "")
    {
        var shown = Discreet(words, discreet);
        var hidden = Enumerable.Range(0, words.Count).Where(index => shown[index] != words[index]).ToList();
        return new(title, Program,
        [
            "terminal",
            // Another may have been chosen for this session than would be found there.
            .. engine.Context is { } context ? ["--host", context] : engine.ClientFlags,
            .. origin is null ? (string[])[] : ["--file", origin.File, "--block", origin.Block],
            .. origin?.Command is { } command ? ["--command", command] : (string[])[],
            .. hidden is [] ? (string[])[] : ["--hidden", string.Join(',', hidden)],
            .. ifExists switch { IfExists.RunAnother => ["--another", existing], IfExists.Replace => ["--replace", existing], _ => (string[])[] },
            "--", .. shown,
        ])
        {
            Folder = origin?.Folder,
            Environment = hidden is [] ? null : hidden.ToDictionary(index => $"{Variable}{index}", index => words[index]),
            Shown = shown,
        };
    }

    /// <summary>This program, also where its server is a part of another one.</summary>
    static string Program
    {
        get
        {
            var name = OperatingSystem.IsWindows() ? "assistant.exe" : "assistant";
            return Path.GetFileName(Environment.ProcessPath) == name ? Environment.ProcessPath! : Path.Combine(AppContext.BaseDirectory, name);
        }
    }

    /// <summary>The words as they may be read: without the values of variables that are secrets, and without what is written where a secret stands.</summary>
    static IReadOnlyList<string> Discreet(IReadOnlyList<string> words, Func<string, string> discreet)
    {
        var placed = ImmutableArray.CreateBuilder<Word>(words.Count);
        foreach (var word in words) placed.Add(new(new(placed.Count == 0 ? 0 : placed[^1].Span.End + 1, word.Length), word, []));
        var secrets = WrittenSecrets.Of(DockerCommand.Of(placed.ToImmutable()));
        return [.. placed.Select(word => discreet(secrets.Where(secret => Holds(word.Span, secret.Span)).Reverse().Aggregate(word.Value, (text, secret) =>
            $"{text[..(secret.Span.Start - word.Span.Start)]}{Mask}{text[(secret.Span.End - word.Span.Start)..]}")))];
    }

    static bool Holds(TextSpan word, TextSpan secret) => word.Start <= secret.Start && secret.End <= word.End;

    static string[] Whole(string[] words, string hidden)
    {
        foreach (var place in hidden.Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!int.TryParse(place, out var index) || index < 0 || index >= words.Length) continue;
            words[index] = Environment.GetEnvironmentVariable(Variable + place) ?? words[index];
            Environment.SetEnvironmentVariable(Variable + place, null);
        }
        return words;
    }

    static async Task<int> Start(Streams streams, string[] words, string host, Origin origin, IfExists ifExists, string? existing)
    {
        using var signals = new Signals();
        using var link = new EngineLink(() => host);
        try
        {
            var plan = Language.Recipes.Plans.Plan.Of(DockerCommand.Of(words), Machine.In(origin.Folder));
            var conversation = new TerminalConversation(streams.In, streams.Out, streams.Error, isInteractive: !Console.IsInputRedirected, StatusLine.On(streams.Error));
            return await new Runner(link, conversation, agreed: true, seat: new(new(), signals)) { IfExists = ifExists, ExistingId = existing }.CarryOut(plan, origin, signals.Cancelled);
        }
        catch (OperationCanceledException stopped) when (signals.Cancelled.IsCancellationRequested)
        {
            if (stopped is StoppedException) await streams.Error.WriteLineAsync(stopped.Message);
            return signals.ExitCode;
        }
    }
}
