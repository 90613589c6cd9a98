using System.CommandLine;
using Assistant.Engine;
using Assistant.Server.Running;
using MessageType = Assistant.Server.Protocol.MessageType;

namespace Assistant.Server.Cli;

/// <summary><c>assistant clean FILE[#name]</c>: stops and removes what a file or one of its blocks has started.</summary>
static class Clean
{
    public static Command Verb(Streams streams)
    {
        var target = new Argument<string>("FILE[#name]") { Description = "The file that the containers were started from, which may be gone, and perhaps the name of one block in it." };
        var host = new Option<string>("--host") { Description = "The engine's address; without it the engine is found as the docker client finds it.", DefaultValueFactory = _ => "" };
        var yes = new Option<bool>("--yes", "-y") { Description = "Do not ask before containers are removed. Volumes with a name are then kept." };
        var volumes = new Option<bool>("--volumes") { Description = "Remove the volumes with a name too that nothing else uses, without asking about each." };
        var verb = new Command("clean", "Stop and remove the containers that a file or one of its blocks has started, with their anonymous volumes. Exit code 1: it was not wanted.") { target, host, yes, volumes };
        verb.SetAction((parsed, cancellation) => Start(
            streams, parsed.GetRequiredValue(target), parsed.GetRequiredValue(host), parsed.GetValue(yes), parsed.GetValue(volumes), cancellation));
        return verb;
    }

    static async Task<int> Start(Streams streams, string target, string host, bool agreed, bool volumes, CancellationToken cancellation)
    {
        var (path, block) = PlanTarget.Split(target);
        using var link = new EngineLink(() => host);
        var conversation = new TerminalConversation(streams.In, streams.Out, streams.Error, isInteractive: !Console.IsInputRedirected);
        try
        {
            var isDone = await new CleanUp(await link.Connect(cancellation), conversation, agreed, volumes).Of(Path.GetFullPath(path), block, cancellation);
            return isDone ? ExitCode.Clean : ExitCode.Findings;
        }
        catch (EngineException failed)
        {
            conversation.Say(MessageType.Error, failed.Problem.Sentence);
            return ExitCode.CouldNotRun;
        }
    }
}
