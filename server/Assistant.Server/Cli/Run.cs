using System.CommandLine;
using Assistant.Language;
using Assistant.Language.Recipes;
using Assistant.Server.Running;
using Assistant.Server.Terminals;

namespace Assistant.Server.Cli;

/// <summary><c>assistant run FILE#name</c>: what the lens over a block does, from a terminal.</summary>
static class Run
{
    public static Command Verb(Streams streams)
    {
        var target = new Argument<string>("FILE[#name]") { Description = "A recipe, a Markdown page or a Dockerfile, and the name of the block in it that is meant." };
        var host = new Option<string>("--host") { Description = "The engine's address; without it the engine is found as the docker client finds it.", DefaultValueFactory = _ => "" };
        var yes = new Option<bool>("--yes", "-y") { Description = "Do not ask before something dangerous is run, such as --privileged." };
        var verb = new Command("run", "Carry out the commands of a block: pull, create and start, wait until it works and print where it is.") { target, host, yes };
        verb.SetAction((parsed, _) => Start(streams, parsed.GetRequiredValue(target), parsed.GetRequiredValue(host), parsed.GetValue(yes)));
        return verb;
    }

    static async Task<int> Start(Streams streams, string target, string host, bool agreed)
    {
        using var signals = new Signals();
        try
        {
            var (document, path, lines, block) = Only(target);
            var file = Path.GetFullPath(path);
            var origin = new Origin(file, block, Path.GetDirectoryName(file)!) { Catalogue = document.Catalogue };
            using var link = new EngineLink(() => host);
            var conversation = new TerminalConversation(streams.In, streams.Out, streams.Error, isInteractive: !Console.IsInputRedirected, StatusLine.On(streams.Error));
            var runner = new Runner(link, conversation, agreed, seat: new(new(), signals));
            foreach (var line in lines)
                if (await runner.Run(line, origin.For(document, line), Machine.In(Environment.CurrentDirectory), signals.Cancelled) is not 0 and var failed) return failed;
            return ExitCode.Clean;
        }
        catch (InputException wrong)
        {
            return streams.Fail(wrong.Message);
        }
        catch (OperationCanceledException stopped) when (signals.Cancelled.IsCancellationRequested)
        {
            if (stopped is StoppedException) await streams.Error.WriteLineAsync(stopped.Message);
            return signals.ExitCode;
        }
    }

    /// <summary>The commands of the target, in their order; a file with several blocks needs the name of one.</summary>
    static (Document Document, string Path, IReadOnlyList<Language.Recipes.CommandLine> Lines, string Block) Only(string target)
    {
        var (path, name) = PlanTarget.Split(target);
        var document = InputFiles.Read(path);
        var blocks = BlockNames.Of(document.Recipe, document.Directives).ToList();
        var names = blocks.Select(block => block.Name).Distinct().ToList();
        var meant = name ?? (names is [var only] ? only : null);
        if (names is []) throw new InputException($"{path} has no docker commands.");
        if (meant is null) throw new InputException($"{path} has several blocks. Name one: {string.Join(", ", names.Select(known => $"{path}#{known}"))}.");
        if (!names.Contains(meant)) throw PlanTarget.NoBlock(document, path, meant, names);
        return (document, path, [.. blocks.Where(block => block.Name == meant).Select(block => block.Line)], meant);
    }
}
