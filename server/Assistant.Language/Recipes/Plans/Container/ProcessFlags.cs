using Assistant.Language.Values;

namespace Assistant.Language.Recipes.Plans.Container;

/// <summary>What is started and how it is attached: command, entrypoint, user, folder, terminal, stopping.</summary>
static class ProcessFlags
{
    public static string? Apply(DockerCommand command, ContainerBody body, PlanEnvironment environment)
    {
        var config = body.Config;
        if (command.Arguments.Length > 1) config["Cmd"] = ContainerBody.Texts(command.Arguments.Skip(1).Select(word => word.Value));
        if (command.Value("entrypoint") is { } entrypoint) config["Entrypoint"] = ContainerBody.Texts([entrypoint]);
        if (command.Value("user") is { } user) config["User"] = user;
        if (command.Value("workdir") is { } folder) config["WorkingDir"] = folder;
        if (command.Value("hostname") is { } host) config["Hostname"] = host;
        if (command.Value("domainname") is { } domain) config["Domainname"] = domain;
        if (command.Value("stop-signal") is { } signal) config["StopSignal"] = signal;
        if (command.Value("stop-timeout") is { } seconds) config["StopTimeout"] = Whole.Parse(seconds).Value;
        if (command.IsOn("tty")) config["Tty"] = true;
        if (command.Flags.Any(flag => flag.Key == "init")) body.Host["Init"] = command.IsOn("init");
        return Attach(command, body);
    }

    /// <summary>Nothing is attached to a container that runs in the background; standard input is kept open for <c>-i</c>.</summary>
    static string? Attach(DockerCommand command, ContainerBody body)
    {
        var detached = command.IsOn("detach");
        var interactive = command.IsOn("interactive");
        var streams = command.Values("attach").Select(word => word.Value.ToLowerInvariant()).ToHashSet();
        if (detached && streams.Count > 0) return "conflicting options: cannot specify both --attach and --detach";
        var input = !detached && (interactive || streams.Contains("stdin"));
        body.Config["AttachStdin"] = input;
        body.Config["AttachStdout"] = !detached && (streams.Count == 0 || streams.Contains("stdout"));
        body.Config["AttachStderr"] = !detached && (streams.Count == 0 || streams.Contains("stderr"));
        if (interactive) body.Config["OpenStdin"] = true;
        if (interactive && input) body.Config["StdinOnce"] = true;
        return null;
    }
}
