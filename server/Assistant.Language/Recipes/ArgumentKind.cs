namespace Assistant.Language.Recipes;

/// <summary>What an argument of a docker command names.</summary>
public enum ArgumentKind
{
    Other, Image, Container, Volume, Network, SearchTerm,

    /// <summary>Of <c>cp</c>: <c>CONTAINER:PATH</c> or a path of the host.</summary>
    CopiedPath,

    /// <summary>A folder of the host, such as the context of <c>build</c>.</summary>
    HostPath,

    /// <summary>A container, image, volume or network, as <c>inspect</c> takes them.</summary>
    Anything,

    /// <summary>A context of the docker client: the engine that it talks to.</summary>
    Context,

    /// <summary>A word of the command that runs in the container.</summary>
    Command,
}

/// <summary>Tells what the argument at a place is, counted from 0 and without the flags.</summary>
static class ArgumentKinds
{
    public static ArgumentKind Of(string command, int index) => (command, index) switch
    {
        ("run" or "create" or "pull" or "push" or "history" or "service create", 0) => ArgumentKind.Image,
        ("rmi" or "save", _) => ArgumentKind.Image,
        ("tag", 0 or 1) or ("commit" or "import", 1) => ArgumentKind.Image,
        ("exec" or "logs" or "attach" or "port" or "top" or "diff" or "export" or "commit" or "rename", 0) => ArgumentKind.Container,
        ("start" or "stop" or "restart" or "kill" or "rm" or "pause" or "unpause" or "wait" or "update" or "stats", _) => ArgumentKind.Container,
        ("run" or "create" or "exec", _) => ArgumentKind.Command,
        ("network connect" or "network disconnect", 1) => ArgumentKind.Container,
        ("network connect" or "network disconnect", 0) or ("network rm" or "network inspect", _) => ArgumentKind.Network,
        ("volume rm" or "volume inspect", _) => ArgumentKind.Volume,
        ("cp", 0 or 1) => ArgumentKind.CopiedPath,
        ("build" or "buildx build" or "import", 0) => ArgumentKind.HostPath,
        ("inspect", _) => ArgumentKind.Anything,
        ("context use", 0) => ArgumentKind.Context,
        ("search", 0) => ArgumentKind.SearchTerm,
        _ => ArgumentKind.Other,
    };
}
