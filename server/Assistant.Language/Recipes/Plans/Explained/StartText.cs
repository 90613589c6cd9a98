using System.Text.Json.Nodes;

namespace Assistant.Language.Recipes.Plans.Explained;

/// <summary>How the container runs, under which name, what runs in it, and what happens when it ends.</summary>
static class StartText
{
    public static IEnumerable<string> Of(ExplainedContainer container)
    {
        var (run, config) = (container.Run, container.Config);
        var name = run.Name is { } given ? $"as {given}" : "under a name that the engine makes up";
        yield return run switch
        {
            { Starts: false } => $"It is made {name} and not started.",
            { Detached: true } => $"It runs in the background {name}.",
            { Interactive: true, Tty: true } => $"It runs in the terminal {name} and takes what you type.",
            { Interactive: true } => $"It runs in the terminal {name} and reads its input from there.",
            _ => $"It runs in the terminal {name} until it ends or you stop it with Ctrl+C.",
        };
        var (entrypoint, arguments) = (Words(config, "Entrypoint"), Words(config, "Cmd"));
        var words = string.Join(' ', entrypoint.Concat(arguments).Select(Shell.Quoted));
        if (entrypoint.Count > 0) yield return $"It runs “{words}” instead of what the image would start.";
        else if (arguments is [['-', ..], ..]) yield return $"The program that the image starts is given “{words}”.";
        else if (arguments.Count > 0) yield return $"It runs “{words}” instead of what the image would start; an image with an entrypoint hands these words to it.";
        else if (container.Image is { Starts: { } starts, Ports.IsEmpty: true }) yield return $"It starts {starts.TrimEnd('.')}.";
        if (ExplainedContainer.Text(config, "User") is { Length: > 0 } user) yield return $"It runs as the user {user}.";
        if (ExplainedContainer.Text(config, "WorkingDir") is { Length: > 0 } folder) yield return $"It begins in the folder {folder}.";
        if (Restart(ExplainedContainer.Text((JsonObject)container.Host["RestartPolicy"]!, "Name")) is { } restart) yield return restart;
        if (run.AutoRemove) yield return "It is removed as soon as it stops.";
    }

    static List<string> Words(JsonObject config, string name) => [.. ExplainedContainer.Texts(config, name).Where(word => word != "")];

    static string? Restart(string policy) => policy switch
    {
        "always" => "It starts again whenever it ends, also after a restart of the computer.",
        "unless-stopped" => "It starts again whenever it ends, until you stop it.",
        "on-failure" => "It starts again when it fails.",
        _ => null,
    };
}
