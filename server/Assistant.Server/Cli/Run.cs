using System.CommandLine;
using Assistant.Language.Recipes;
using Assistant.Server.Running;

namespace Assistant.Server.Cli;

/// <summary><c>assistant run FILE#name</c>: what the lens over a block does, from a terminal.</summary>
static class Run
{
    public static Command Verb(Streams streams)
    {
        var target = new Argument<string>("FILE[#name]") { Description = "A recipe, a Markdown page or a Dockerfile, and the name of the block in it that is meant." };
        var host = new Option<string>("--host") { Description = "The engine's address; without it the engine is found as the docker client finds it.", DefaultValueFactory = _ => "" };
        var verb = new Command("run", "Pull, create and start the container of a block, wait until it works and print where it is.") { target, host };
        verb.SetAction((parsed, cancellation) => Start(streams, parsed.GetRequiredValue(target), parsed.GetRequiredValue(host), cancellation));
        return verb;
    }

    static async Task<int> Start(Streams streams, string target, string host, CancellationToken cancellation)
    {
        try
        {
            var (path, line, block) = Only(target);
            var file = Path.GetFullPath(path);
            var origin = new Origin(file, block, Path.GetDirectoryName(file)!);
            using var link = new EngineLink(() => host);
            var conversation = new TerminalConversation(streams.In, streams.Out, streams.Error, isInteractive: !Console.IsInputRedirected);
            return await new Runner(link, conversation, () => host).Run(line, origin, Machine.In(Environment.CurrentDirectory), cancellation);
        }
        catch (InputException wrong)
        {
            return streams.Fail(wrong.Message);
        }
    }

    /// <summary>The first command of the target; a file with several blocks needs the name of one.</summary>
    static (string Path, Language.Recipes.CommandLine Line, string Block) Only(string target)
    {
        var (path, name) = Plan.Split(target);
        var blocks = BlockNames.Of(InputFiles.Read(path).Recipe).ToList();
        var meant = name is null ? blocks : [.. blocks.Where(block => block.Name == name)];
        var names = blocks.Select(block => block.Name).Distinct().ToList();
        if (meant is []) throw new InputException(names is [] ? $"{path} has no docker commands." : $"{path} has no block {name}. Its blocks are {string.Join(", ", names)}.");
        if (name is null && names.Count > 1) throw new InputException($"{path} has several blocks. Name one: {string.Join(", ", names.Select(known => $"{path}#{known}"))}.");
        return (path, meant[0].Line, meant[0].Name);
    }
}
