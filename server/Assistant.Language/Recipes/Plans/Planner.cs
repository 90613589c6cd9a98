using System.Collections.Immutable;
using Assistant.Language.Recipes.Plans.Services;
using Assistant.Language.Recipes.Plans.Services.Stacks;
using Assistant.Language.Values;

namespace Assistant.Language.Recipes.Plans;

/// <summary>Chooses the plan of a command, after the shell's work is done and what every command has in common is checked.</summary>
static class Planner
{
    /// <param name="read">What is read for the value of an assignment; null for the value itself.</param>
    public static Plan Plan(DockerCommand written, Assignments? assignments, PlanEnvironment environment, Func<Assignment, Word>? read = null)
    {
        var expander = new Expander(environment, assignments, read);
        var words = expander.Words(written.Words);
        if (FilePatterns.Problem(written.Words, environment) is { } pattern) return new Plan.Impossible(pattern);
        if (Missing(written, expander) is { } incomplete) return incomplete;

        var command = DockerCommand.Of(words);
        var argv = words.Select(word => word.Value).ToImmutableArray();
        environment = environment.With(assignments, expander.ValueOf);
        return Of(command, environment) with { Words = argv };
    }

    static Plan Of(DockerCommand command, PlanEnvironment environment)
    {
        if (OwnWords.Of(command) is { } own)
        {
            var rest = own.Common is { } common ? Of(common, environment) : null;
            return rest as Plan.Impossible ?? (Plan)new Plan.Client { OwnWords = own.Names, Rest = rest };
        }
        if (command.Path.IsEmpty && command.GlobalFlags is [{ Key: "version" or "help" }, ..]) return new Plan.Client();
        if (CommandErrors.Of(command) is { } error) return new Plan.Impossible(error);
        if (command.Flags.Any(flag => flag.Spec?.Long == "--help")) return new Plan.Client();
        return command.Name switch
        {
            "run" or "create" => RunPlan.Of(command, environment),
            "pull" => ImagePlans.Pull(command, environment),
            "rmi" => ImagePlans.Remove(command),
            "images" => ImagePlans.List(command),
            "search" => ImagePlans.Search(command),
            "build" or "buildx build" => BuildPlan.Of(command, environment),
            "start" => ContainerPlans.Start(command),
            "stop" => ContainerPlans.Stop(command),
            "rm" => ContainerPlans.Remove(command),
            "ps" => ContainerPlans.List(command),
            "logs" => ContainerPlans.Logs(command),
            "exec" => ContainerPlans.Exec(command, environment),
            "restart" => StatePlans.Restart(command),
            "kill" => StatePlans.Kill(command),
            "pause" => StatePlans.Pause(command),
            "unpause" => StatePlans.Unpause(command),
            "wait" => StatePlans.Wait(command),
            "rename" => StatePlans.Rename(command),
            "update" => StatePlans.Update(command),
            "inspect" => LookPlans.Inspect(command),
            "volume inspect" => LookPlans.InspectVolumes(command),
            "network inspect" => LookPlans.InspectNetworks(command),
            "top" => LookPlans.Top(command),
            "port" => LookPlans.Port(command),
            "diff" => LookPlans.Diff(command),
            "export" => LookPlans.Export(command),
            "stats" => LookPlans.Stats(command),
            "events" => LookPlans.Events(command),
            "attach" => LookPlans.Attach(command),
            "info" => LookPlans.Get("/info"),
            "version" => LookPlans.Get("/version"),
            "system df" => LookPlans.Get("/system/df"),
            "tag" => RepositoryPlans.Tag(command),
            "push" => RepositoryPlans.Push(command),
            "history" => RepositoryPlans.History(command),
            "commit" => RepositoryPlans.Commit(command),
            "save" => ArchivePlans.Save(command),
            "load" => ArchivePlans.Load(command),
            "import" => ArchivePlans.Import(command),
            "cp" => CopyPlan.Of(command),
            "volume create" => VolumePlans.Create(command),
            "volume ls" => VolumePlans.List(command),
            "volume rm" => VolumePlans.Remove(command),
            "network create" => NetworkPlans.Create(command),
            "network connect" => NetworkPlans.Connect(command),
            "network disconnect" => NetworkPlans.Disconnect(command),
            "network ls" => NetworkPlans.List(command),
            "network rm" => NetworkPlans.Remove(command),
            "container prune" or "image prune" or "volume prune" or "network prune" or "system prune" => PrunePlans.Of(command),
            "service create" => ServiceCreatePlan.Of(command, environment),
            "service scale" => ServicePlans.Scale(command),
            "service rm" => ServicePlans.Remove(command),
            "service ls" => ServicePlans.List(command),
            "service ps" => ServicePlans.Tasks(command),
            "service logs" => ServicePlans.Logs(command),
            "stack deploy" => StackDeployPlan.Of(command, environment),
            "stack rm" => StackPlans.Remove(command),
            "stack ls" => StackPlans.List(command),
            "stack services" => StackPlans.Services(command),
            "stack ps" => StackPlans.Tasks(command),
            "secret create" => ServicePlans.CreateSecret(command),
            _ => new Plan.Client(),
        };
    }

    static Plan.Incomplete? Missing(DockerCommand written, Expander expander)
    {
        var variables = expander.Unset.ToImmutableArray();
        var placeholders = Placeholders(written).ToImmutableArray();
        return variables.IsEmpty && placeholders.IsEmpty ? null : new(variables, placeholders);
    }

    /// <summary>Brackets anywhere; names such as <c>CONTAINER_ID</c> only where a container is named.</summary>
    static IEnumerable<Placeholder> Placeholders(DockerCommand command)
    {
        for (var i = 0; i < command.Arguments.Length; i++)
        {
            var kind = command.KindOf(i);
            var word = command.Arguments[i];
            if (word.Placeholder is { } text && (kind == ArgumentKind.Container || HasBrackets(word))) yield return new(text, kind);
        }
        foreach (var flag in command.Flags)
            if (flag.Value is { } value && HasBrackets(value)) yield return new(value.Placeholder ?? value.Value, ArgumentKind.Other);
    }

    static bool HasBrackets(Word word) => word.Parts.Any(part => part.Kind == WordPartKind.Placeholder);
}
