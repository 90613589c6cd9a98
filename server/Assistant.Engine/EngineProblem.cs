namespace Assistant.Engine;

/// <summary>What kind of thing went wrong; it decides what is offered.</summary>
public enum ProblemKind
{
    NotRunning, NotPermitted, TooOld, ImageNotFound, ContainerNotFound, NetworkNotFound, NetworkInUse, VolumeNotFound, TagNotFound, InvalidReference,
    PortTaken, NameInUse, AccessDenied, RateLimited, RegistryUnreachable, NoSpace, NoGpu, WrongArchitecture, MountRefused,
    CommandNotFound, CommandNotExecutable, ImageInUse, ContainerRunning, ContainerGoing, ContainerPaused, BuildFailed, Refused, RepositoryNotFound, RegistrySlow, RegistryMalformed, NoLog,
}

/// <summary>What can be done about a problem.</summary>
public enum OfferKind { Retry, Pull, LogIn, UsePort, UseName, UseImage, StartContainer, RemoveContainer, Force, EmulatePlatform, CreateNetwork, CreateFolder, BeginSwarm, ShowDiskUse, OpenPage }

/// <summary>One way out. <paramref name="Title"/> is what a button says; <paramref name="Value"/> the port, name or page it needs.</summary>
public sealed record Offer(OfferKind Kind, string Title, string Value = "");

/// <summary>
/// Something that an engine refused or could not do, as a person reads it. <paramref name="Sentence"/> says what happened and
/// what to do; <paramref name="Subject"/> is the port, the name or the image that it is about.
/// </summary>
public sealed record EngineProblem(ProblemKind Kind, string Sentence, string? Subject = null)
{
    /// <summary>The best first; empty when there is nothing that the assistant could do.</summary>
    public IReadOnlyList<Offer> Offers { get; init; } = [];

    /// <summary>When a registry that is asked too often may be asked again; null when it is nothing of the kind.</summary>
    public DateTimeOffset? Until { get; init; }

    public static EngineProblem NotRunning(string why) => new(ProblemKind.NotRunning,
        $"No docker engine answers: {why}. Start Docker Desktop or the docker service, or say where the engine is: with assistant.engine.host in an editor, --host or DOCKER_HOST in a terminal.")
    {
        Offers = [new(OfferKind.Retry, "Try again"), new(OfferKind.OpenPage, "How to get an engine", "https://docs.docker.com/engine/install/")],
    };

    /// <summary>An engine on another machine that ssh does not come to; <paramref name="why"/> are ssh's own words.</summary>
    public static EngineProblem NoWay(string why) => new(ProblemKind.NotRunning,
        $"The engine's machine is not reached through ssh: {why.TrimEnd('.')}. Try it with ssh in a terminal, where it can ask; docker must be there and on the PATH.")
    {
        Offers = [new(OfferKind.Retry, "Try again")],
    };

    /// <summary>An engine that is not there, or not any more.</summary>
    public static EngineProblem NothingListens { get; } = NotRunning("nothing listens at its address");

    /// <summary>An engine that was there when it was asked.</summary>
    public static EngineProblem BrokeOff { get; } = new(ProblemKind.NotRunning,
        "The docker engine broke off in the middle of its answer: it was stopped, or it has crashed. Start Docker Desktop or the docker service again, then try again.")
    {
        Offers = [new(OfferKind.Retry, "Try again")],
    };

    /// <summary>A docker context that <c>DOCKER_CONTEXT</c>, a setting or a flag names and that is not there.</summary>
    public static EngineProblem NoContext(string name, IReadOnlyList<string> there) => new(ProblemKind.NotRunning,
        $"There is no docker context {name}. {(there is [] ? "The docker configuration has none but default." : $"There are: {string.Join(", ", there)}, and default.")}");

    public static EngineProblem NotPermitted { get; } = new(ProblemKind.NotPermitted,
        "The docker engine is there but does not let you in. Add yourself to the group docker (sudo usermod -aG docker $USER) and log in again.")
    {
        Offers = [new(OfferKind.Retry, "Try again"), new(OfferKind.OpenPage, "How to be let in", "https://docs.docker.com/engine/install/linux-postinstall/")],
    };

    /// <summary>A port that something else holds. <paramref name="holder"/> says who; <paramref name="free"/> is one that nobody holds.</summary>
    public static EngineProblem PortTaken(int port, string holder, int? free = null) => new(ProblemKind.PortTaken,
        $"Port {port} is taken by {holder}. Stop it, or publish another port{(free is null ? "" : $": {free} is free")}.", $"{port}")
    {
        Offers = free is null ? [] : [new(OfferKind.UsePort, $"Use port {free}", $"{free}")],
    };

    /// <summary>A name that another container has; <paramref name="free"/> is one to take instead.</summary>
    public static EngineProblem NameTaken(string name, string free) => new(ProblemKind.NameInUse, $"There is already a container named {name}. Start that one, remove it, or choose another name.", name)
    {
        Offers =
        [
            new(OfferKind.StartContainer, $"Start {name}", name),
            new(OfferKind.RemoveContainer, $"Remove {name} and run again", name),
            new(OfferKind.UseName, $"Run as {free}", free),
        ],
    };

    /// <summary>A tag that the registry does not have, with the <paramref name="nearest"/> of those that it has.</summary>
    /// <param name="isListed">True when the registry has said which tags it has; else they are the catalogue's and the engine's.</param>
    public static EngineProblem TagMissing(string image, IReadOnlyList<string> nearest, bool isListed = true) => new(ProblemKind.TagNotFound,
        $"The registry has no {image}. The nearest tags that {(isListed ? "it has" : "are known")}: {string.Join(", ", nearest.Select(near => near[(near.LastIndexOf(':') + 1)..]))}.", image)
    {
        Offers = [.. nearest.Select(near => new Offer(OfferKind.UseImage, $"Use {near}", near))],
    };

    /// <summary>Reads the message of an engine's answer. The words are those of moby, of Podman and of the registries.</summary>
    public static EngineProblem FromMessage(string message) => Problems.Of(message);
}
