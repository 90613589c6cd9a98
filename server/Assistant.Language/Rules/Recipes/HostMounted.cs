using Assistant.Language.Recipes;
using Assistant.Language.Text;
using Assistant.Language.Values;

namespace Assistant.Language.Rules.Recipes;

static class HostMounted
{
    public static readonly Rule Rule = CommandRule.Of("DC019", "The container reaches the whole host", Severity.Warning, """
        A container that sees the engine's socket can start any other container, with all rights; one that sees `/` or a whole home
        folder can read and change everything in it, keys and passwords included. Mount the one folder that is needed. The assistant
        asks before it runs such a command.

        Bad:

        ```sh
        docker run -v /:/host -v ~:/home/ada -v /var/run/docker.sock:/var/run/docker.sock ubuntu
        ```

        Good:

        ```sh
        docker run -v ~/project:/work ubuntu
        ```
        """, In);

    const string Socket = "The engine's socket gives the container all rights on the host.";

    public static IEnumerable<Finding> In(DockerCommand command) =>
        command.Name is not ("run" or "create") ? [] :
        from flag in command.Flags
        let finding = flag.Key == "use-api-socket" && flag.IsOn ? Rule.At(flag.Span, Socket) : flag is { Key: "volume" or "mount", Value: { } value } ? Mounted(flag.Key, value) : null
        where finding is not null
        select finding;

    static Finding? Mounted(string key, Word value)
    {
        var source = key == "mount" ? Field(value.Value) : Source(value.Value);
        // In quotes it is no home folder but a name that the engine refuses.
        if (source == "~" && value.Parts is not [{ Kind: WordPartKind.Tilde }, ..]) return null;
        return Danger(source.Length > 1 ? source.TrimEnd('/') is { Length: > 0 } trimmed ? trimmed : "/" : source, IsReadOnly(key, value.Value)) is { } message
            ? Rule.At(value.SpanOf(value.Value.IndexOf(source, StringComparison.Ordinal), source.Length), message)
            : null;
    }

    /// <summary>The source of a bind mount, also of one that is still to get its target or its type.</summary>
    static string Field(string value) =>
        value.Split(',').Select(field => KeyValue.Split(field.Trim())).FirstOrDefault(pair => pair.Key.ToLowerInvariant() is "source" or "src").Value ?? "";

    static string Source(string value) => value.IndexOf(':', value.Length > 1 && char.IsAsciiLetter(value[0]) && value[1] == ':' ? 2 : 0) is > 0 and var colon ? value[..colon] : "";

    static bool IsReadOnly(string key, string value) =>
        key == "mount" ? value.Split(',').Any(field => field.Trim() is "readonly" or "ro" or "readonly=true" or "ro=true" or "readonly=1" or "ro=1")
        : value[(value.LastIndexOf(':') + 1)..].Split(',').Contains("ro");

    static string? Danger(string source, bool isReadOnly) => source switch
    {
        "" => null,
        "/" => "The whole host is mounted into the container; mount the one folder that is needed.",
        _ when IsHome(source) => "A whole home folder is mounted into the container, keys and passwords included; mount the one folder that is needed.",
        "/etc" or "/dev" or "/proc" or "/sys" or "/boot" or "/var" or "/usr" or "/bin" or "/lib" => $"The host's {source} is mounted into the container, which can {(isReadOnly ? "read everything in it" : "change the host through it")}.",
        "/run" or "/var/run" or "/var/lib/docker" => $"{source} holds the engine's own files, its socket among them: the container gets all rights on the host.",
        _ => IsSocket(source) ? Socket : null,
    };

    /// <summary>The folder of one person or of all, also as Windows has it; not one that is there to be shared.</summary>
    static bool IsHome(string source)
    {
        if (source is "~" or "$HOME" or "${HOME}" or "/home" or "/root" or "/Users") return true;
        var path = source.Replace('\\', '/');
        if (path is [var drive, ':', ..] && char.IsAsciiLetter(drive)) path = path[2..];
        return (path.Split('/') is ["", "home" or "Users", not "" and var person] && !shared.Contains(person) && (path != source || path.StartsWith("/Users", StringComparison.Ordinal) || !person.Any(char.IsAsciiLetterUpper) || person.StartsWith('$')))
            || (path == "/Users" && path != source);
    }

    static readonly HashSet<string> shared = new(StringComparer.OrdinalIgnoreCase) { "data", "shared", "public", "projects" };

    static bool IsSocket(string source) =>
        source.EndsWith("/docker.sock", StringComparison.Ordinal) || source.EndsWith("/podman.sock", StringComparison.Ordinal) || source.EndsWith("/containerd.sock", StringComparison.Ordinal)
        || source.EndsWith("docker_engine", StringComparison.Ordinal);
}
