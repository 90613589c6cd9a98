using Assistant.Language.Catalogue;

namespace Assistant.Language.Recipes.Plans.Explained;

/// <summary>What commands do that make no container.</summary>
public static class CommandText
{
    internal static IEnumerable<string> Of(Plan plan, ImageCatalogue catalogue) => plan switch
    {
        Plan.Pull pull => [$"Downloads the image {pull.Image}{Purpose(pull.Image, catalogue)}{(pull.AllTags ? ", with all its tags" : "")}.", .. ImageText.Moved(pull.Image, catalogue) is { } moved ? [moved] : Array.Empty<string>()],
        Plan.Start start => [$"Starts {Listed(start.Containers)} again, with the files that {(start.Containers.Length == 1 ? "it" : "they")} had."],
        Plan.Stop stop => [$"Stops {Listed(stop.Containers)}. The files in {(stop.Containers.Length == 1 ? "it" : "them")} are kept."],
        Plan.Remove remove =>
        [
            $"Removes {Listed(remove.Containers)}{(remove.Force ? ", running or not" : "")}. What was written in {(remove.Containers.Length == 1 ? "it" : "them")} is lost, but for volumes with a name and folders of this machine.",
            .. remove.Volumes ? ["Volumes without a name are removed as well."] : Array.Empty<string>(),
        ],
        Plan.RemoveImages remove => [$"Removes the {(remove.Images.Length == 1 ? "image" : "images")} {Listed(remove.Images)} from this machine."],
        Plan.Exec exec => [$"Runs “{string.Join(' ', exec.Command.Select(Shell.Quoted))}” in the running container {exec.Container}{(exec.Detached ? ", in the background" : exec.Interactive && exec.Tty ? ", in the terminal" : "")}."],
        Plan.Logs logs => [$"Shows what {logs.Container} has printed{(logs.Follow ? ", and goes on as it prints more" : "")}."],
        Plan.ListContainers list => [list.All || list.Last is not null ? "Lists the containers, stopped ones as well." : "Lists the containers that run."],
        Plan.ListImages list => [list.Repository is { } name ? $"Lists the images called {name}." : "Lists the images of this machine."],
        Plan.Search search => [$"Searches Docker Hub for {search.Term}."],
        Plan.Build build => Build(build),
        Plan.CreateService service => ServiceText.Of(service, catalogue),
        Plan.ScaleServices scale => [.. scale.Replicas.Select(service => service.Value == 0 ? $"Stops every task of the service {service.Key}, which stays." : $"Sets the service {service.Key} to {service.Value} {(service.Value == 1 ? "task" : "tasks")}; the swarm starts or stops what that takes.")],
        Plan.RemoveServices remove => [$"Removes the {(remove.Services.Length == 1 ? "service" : "services")} {Listed(remove.Services)} with all tasks, at once. Volumes with a name stay on their nodes."],
        Plan.ServiceLogs logs => [$"Shows what all tasks of the service {logs.Service} have printed{(logs.Follow ? ", and goes on as they print more" : "")}."],
        Plan.ListServices => ["Lists the services of the swarm, with how many of their tasks run."],
        Plan.ListTasks tasks => [$"Lists the tasks of the service {tasks.Service}: on which node each runs, and why one ended."],
        Plan.DeployStack stack => StackText.Of(stack, catalogue),
        Plan.RemoveStacks remove => [$"Removes the {(remove.Stacks.Length == 1 ? "stack" : "stacks")} {Listed(remove.Stacks)}: services with all tasks, networks, secrets and configs, at once. Volumes stay on their nodes."],
        Plan.ListStacks => ["Lists the stacks of the swarm, with how many services each has."],
        Plan.ListStackServices list => [$"Lists the services of the stack {list.Stack}, with how many of their tasks run."],
        Plan.ListStackTasks list => [$"Lists the tasks of the stack {list.Stack}: on which node each runs, and why one ended."],
        { Requests.IsEmpty: true } => [.. Meaning(plan), NotKnown(plan)],
        _ => Meaning(plan),
    };

    /// <summary>For a command whose requests are the client's own affair.</summary>
    public static string NotKnown(Plan plan) =>
        $"{(plan.Words is ["podman" or "nerdctl", ..] ? plan.Words[0] : "The docker client")} does this itself; what it asks of the engine is not known here.";

    static IEnumerable<string> Build(Plan.Build build)
    {
        yield return $"Builds {(build.Tags.IsEmpty ? "an image without a name" : $"the image {Listed(build.Tags)}")} from {build.File ?? $"{build.Context.TrimEnd('/')}/Dockerfile"}{(build.Target is { } target ? $", up to the stage {target}" : "")}.";
        yield return $"The files of {build.Context} go to the engine, but for those that .dockerignore names.";
        if (!build.Arguments.IsEmpty) yield return $"The build sees {Listed([.. build.Arguments.Select(argument => argument.Key)])}.";
        if (build.NoCache) yield return "Nothing of an earlier build is used again.";
    }

    static IEnumerable<string> Meaning(Plan plan)
    {
        var command = DockerCommand.Of(plan.Words.AsEnumerable());
        if (command.Spec is not { } spec) return [];
        if (PruneText.Of(command) is { } pruned) return [pruned];
        var words = command.Arguments.Select(word => word.Value is "." ? "this folder" : word.Value).ToList();
        var meaning = ThirdPerson(spec.Meaning);
        return [words.Count == 0 ? $"{meaning}." : $"{meaning}: {Listed(words)}."];
    }

    /// <summary>The catalogue tells what to do, <c>Stop containers and start them again</c>; a plan what is done: <c>Stops containers and starts them again</c>.</summary>
    static string ThirdPerson(string meaning)
    {
        var words = meaning.Split(' ');
        for (var i = 0; i < words.Length; i++)
            if (i == 0 || (words[i - 1] is "and" or "or" && seconds.Contains(words[i]))) words[i] = ThirdPersonOf(words[i]);
        return string.Join(' ', words);
    }

    static string ThirdPersonOf(string verb) =>
        verb is [.., not ('a' or 'e' or 'o' or 'u'), 'y'] ? $"{verb[..^1]}ies" : verb.EndsWith("ch", StringComparison.Ordinal) || verb.EndsWith("sh", StringComparison.Ordinal) ? verb + "es" : verb + "s";

    /// <summary>Words of the catalogue that say a second thing that a command does.</summary>
    static readonly string[] seconds = ["start", "send", "print"];

    static string Purpose(string image, ImageCatalogue catalogue) => catalogue.Find(image) is { } known ? $" ({known.Purpose})" : "";

    static string Listed(IReadOnlyList<string> words) => ExplainedContainer.Listed(words);
}
