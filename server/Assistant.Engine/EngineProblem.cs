using System.Text.RegularExpressions;

namespace Assistant.Engine;

/// <summary>What kind of thing went wrong; it decides what is offered.</summary>
public enum ProblemKind
{
    NotRunning, NotPermitted, ImageNotFound, ContainerNotFound, TagNotFound, PortTaken, NameInUse, AccessDenied, RateLimited,
    RegistryUnreachable, NoSpace, NoGpu, WrongArchitecture, MountRefused, CommandNotFound, ImageInUse, Refused,
}

/// <summary>
/// Something that an engine refused or could not do, as a person reads it. <paramref name="Sentence"/> says what happened and
/// what to do; <paramref name="Subject"/> is the port, the name or the image that it is about.
/// </summary>
public sealed partial record EngineProblem(ProblemKind Kind, string Sentence, string? Subject = null)
{
    public static EngineProblem NotRunning(string why) => new(ProblemKind.NotRunning,
        $"No docker engine answers: {why}. Start Docker Desktop or the docker service, or set assistant.engine.host to the engine's address.");

    public static EngineProblem NotPermitted { get; } = new(ProblemKind.NotPermitted,
        "The docker engine is there but does not let you in. Add yourself to the group docker (sudo usermod -aG docker $USER) and log in again.");

    /// <summary>Reads the message of an engine's answer. The words are those of moby and of the registries.</summary>
    public static EngineProblem FromMessage(string message)
    {
        message = message.Trim().TrimEnd('.');
        return message switch
        {
            _ when Allocated().Match(message) is { Success: true } port => new(ProblemKind.PortTaken,
                $"Port {port.Groups["port"].Value} is taken by another container. Stop that one, or publish another port.", port.Groups["port"].Value),
            _ when Listening().Match(message) is { Success: true } port => new(ProblemKind.PortTaken,
                $"Port {port.Groups["port"].Value} is taken by another program on this machine. Stop it, or publish another port.", port.Groups["port"].Value),
            _ when Conflict().Match(message) is { Success: true } name => new(ProblemKind.NameInUse,
                $"There is already a container named {name.Groups["name"].Value}. Start that one, remove it, or choose another name.", name.Groups["name"].Value),
            _ when Has(message, "pull access denied") || Has(message, "requested access to the resource is denied") => new(ProblemKind.AccessDenied,
                $"The image cannot be pulled: {Image(message)} does not exist, or it needs docker login. Check how its name is written."),
            _ when Has(message, "toomanyrequests") || Has(message, "pull rate limit") => new(ProblemKind.RateLimited,
                "Docker Hub has had too many pulls from this address for now. Log in with docker login, or try again in some hours."),
            _ when Has(message, "manifest unknown") || Has(message, "manifest for ") => new(ProblemKind.TagNotFound,
                $"The registry has no such tag: {Image(message)}. Choose another tag.", Image(message)),
            _ when Has(message, "no matching manifest") => new(ProblemKind.WrongArchitecture,
                "This image has no build for this machine's processor. Choose another image or tag, or add --platform linux/amd64 to emulate one."),
            _ when Has(message, "No such image") => new(ProblemKind.ImageNotFound, $"The engine has no image {Last(message)}. Pull it first.", Last(message)),
            _ when Has(message, "No such container") => new(ProblemKind.ContainerNotFound,
                $"There is no container {Last(message)}. It may have been removed, or has another name.", Last(message)),
            _ when Has(message, "no space left on device") => new(ProblemKind.NoSpace,
                "The engine's disk is full. Remove images and containers you no longer need: docker system df shows what takes the space."),
            _ when Has(message, "could not select device driver") => new(ProblemKind.NoGpu,
                "The engine cannot reach a GPU. Install the NVIDIA Container Toolkit on the engine's machine, or run without --gpus."),
            _ when Has(message, "invalid mount config") || Has(message, "mounts denied") || Has(message, "invalid mode") || Has(message, "local volume name") =>
                new(ProblemKind.MountRefused, $"The engine refuses a mount: {message}."),
            _ when Has(message, "executable file not found") || Has(message, "no such file or directory: unknown") => new(ProblemKind.CommandNotFound,
                $"The command to run is not in the image: {message}."),
            _ when Has(message, "conflict: unable to") => new(ProblemKind.ImageInUse, $"The image is in use by a container: {message}. Remove the container first."),
            _ when Has(message, "no such host") || Has(message, "connection refused") || Has(message, "dial tcp") || Has(message, "i/o timeout") => new(ProblemKind.RegistryUnreachable,
                $"The registry cannot be reached from the engine: {message}. Check the network or the proxy, then try again."),
            _ => new(ProblemKind.Refused, $"The engine refused: {message}."),
        };
    }

    static bool Has(string message, string words) => message.Contains(words, StringComparison.OrdinalIgnoreCase);

    static string Last(string message) => message[(message.LastIndexOf(": ", StringComparison.Ordinal) is >= 0 and var colon ? colon + 2 : 0)..];

    static string Image(string message) => Named().Match(message) is { Success: true } image ? image.Groups["image"].Value : "the image";

    [GeneratedRegex(@"Bind for \S*?:(?<port>\d+) failed: port is already allocated")]
    private static partial Regex Allocated();

    [GeneratedRegex(@"listen (?:tcp|udp)\d? \S*?:(?<port>\d+): bind: address already in use|failed to bind (?:host )?port (?:for )?\S*?:(?<port>\d+)\S*: address already in use")]
    private static partial Regex Listening();

    [GeneratedRegex(@"container name ""/?(?<name>[^""]+)"" is already in use")]
    private static partial Regex Conflict();

    [GeneratedRegex(@"(?:denied for|manifest for) (?<image>[^\s,]+)")]
    private static partial Regex Named();
}
