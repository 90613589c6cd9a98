using System.Text.RegularExpressions;
using static Assistant.Engine.ProblemKind;

namespace Assistant.Engine;

/// <summary>What engines and registries say, and what it means: a table of patterns. The first row that fits is taken.</summary>
static class Problems
{
    static readonly TimeSpan PatternLimit = TimeSpan.FromSeconds(1);

    public static EngineProblem Of(string message)
    {
        message = OneLine(message);
        foreach (var (pattern, problem) in Known)
            if (Regex.Match(message, pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PatternLimit) is { Success: true } match)
                return problem(match) is { Subject: "" } about ? about with { Subject = null } : problem(match);
        return new(Refused, $"The engine refused: {message}.");
    }

    static readonly (string Pattern, Func<Match, EngineProblem> Problem)[] Known =
    [
        (@"Bind for \S*?:(\d+) failed: port is already allocated", m => EngineProblem.PortTaken(Number(m), "another container")),
        (@"(?:listen (?:tcp|udp)\d? \S*?:|bind (?:host )?port (?:for )?\S*?:|exposing port (?:TCP|UDP) \S*?:)(\d+)\b.*(?:already in use|not available|forbidden|only one usage)",
            m => EngineProblem.PortTaken(Number(m), "another program on this machine")),
        (@"privileged port (\d+)|bind \S*?:(\d{1,3})\b.*permission denied",
            m => new(NotPermitted, $"This engine does not run as root and cannot publish port {First(m)}, as it is below 1024. Publish port {8000 + int.Parse(First(m))} instead.", First(m))
            {
                Offers = [new(OfferKind.UsePort, $"Use port {8000 + int.Parse(First(m))}", $"{8000 + int.Parse(First(m))}")],
            }),
        (@"container name ""/?([^""]+)"" is already in use", m => EngineProblem.NameTaken(First(m), Names.Next(First(m)))),
        (@"this node is not a swarm manager\. Worker nodes", _ => new(Refused, "This engine is a worker of a swarm. Choose the engine of a manager.")),
        (@"this node is not (?:part of a swarm|a swarm manager)", _ => new(Refused, "This engine manages no swarm. Make it one with docker swarm init, or choose an engine that is a manager.")
        {
            Offers = [new(OfferKind.BeginSwarm, "Make it a swarm of one machine")],
        }),
        (@"name conflicts with an existing object: service (\S+) already exists", m => new(NameInUse, $"The swarm has a service {First(m)} already. Remove it with docker service rm {First(m)}, or choose another name.", First(m))),
        (@"port '(\d+)' is already in use by service '([^']+)'", m => new(Refused, $"Port {First(m)} is taken by the service {m.Groups[2].Value}. Publish another port, or remove that service with docker service rm {m.Groups[2].Value}.", First(m))),

        (@"toomanyrequests|too many requests|pull rate limit",
            _ => new(RateLimited, "The registry has had too many pulls from this address for now. Log in with docker login, or try again in some hours.")
            {
                Offers = [new(OfferKind.LogIn, "Log in"), new(OfferKind.Retry, "Try again")],
            }),
        (@"manifest for (\S+) not found|(\S+): manifest unknown|manifest (?:\S+ )?unknown|(\S+): not found$",
            m => new(TagNotFound, $"The registry has no such tag: {Or(First(m), "it does not know this one")}. Choose another tag.", First(m))),
        (@"pull access denied for ([^\s,]+)|requested access to the resource is denied|unauthorized|authentication required|no basic auth credentials|incorrect username or password|(?<!permission |mounts )denied: ",
            m => new(AccessDenied, $"The image cannot be pulled: {Or(First(m), "it")} does not exist, or it needs docker login. Check how its name is written.", First(m))
            {
                Offers = [new(OfferKind.LogIn, "Log in")],
            }),
        (@"no matching manifest for (\S+)|does not match the (?:specified|expected) platform: wanted ([^\s,]+)|exec format error",
            m => new(WrongArchitecture, $"This image has no build for {Or(First(m), "this machine's processor")}. Choose another image or tag{(IsUsual(First(m)) ? "" : ", or add --platform linux/amd64 to emulate one")}.", First(m))
            {
                Offers = IsUsual(First(m)) ? [] : [new(OfferKind.EmulatePlatform, "Run with --platform linux/amd64", "linux/amd64")],
            }),

        (@"no space left on device",
            _ => new(NoSpace, "The engine's disk is full. Remove images and containers you no longer need: docker system df shows what takes the space.")
            {
                Offers = [new(OfferKind.ShowDiskUse, "Show what takes the space")],
            }),
        (@"could not select device driver|unknown or invalid runtime name: nvidia|Unknown runtime specified nvidia|nvidia-container-cli|unresolvable CDI devices",
            _ => new(NoGpu, "The engine cannot reach a GPU. Install the NVIDIA Container Toolkit on the engine's machine, or run without --gpus.")
            {
                Offers = [new(OfferKind.OpenPage, "How to install the toolkit", "https://docs.nvidia.com/datacenter/cloud-native/container-toolkit/latest/install-guide.html")],
            }),

        (@"bind source path does not exist: (\S.*)|statfs (\S+): no such file",
            m => new(MountRefused, $"The folder to mount does not exist on the engine's machine: {First(m)}. Create it, or mount another.", First(m))
            {
                Offers = [new(OfferKind.CreateFolder, "Create the folder", First(m))],
            }),
        (@"mounting ""([^""]+)"" to rootfs at ""([^""]+)"".*not a directory",
            m => new(MountRefused, $"A file cannot be mounted on a folder, nor a folder on a file: {First(m)} on {m.Groups[2]}. Write the full path of the file behind the colon, or mount the folder that it is in.", First(m))),
        (@"error while creating mount source path '([^']*)'|(?:mounts denied: *)?The path (\S+) is not shared|mounts denied",
            m => new(MountRefused, $"The engine may not mount {Or(First(m), "this folder")}. Choose another folder, or share it in Docker Desktop's settings.", First(m))),
        (@"invalid volume specification: (.+)|invalid mount config for type ""\w+"": (.+)|duplicate mount point: (.+)|(create \S+: ""?\S+""? includes invalid characters for a local volume name).*|(invalid mode: \S+)",
            m => new(MountRefused, $"The engine refuses a mount: {First(m)}.", First(m))),

        (@"exec: ""([^""]+)"": .*(?:permission denied|is a directory)",
            m => new(CommandNotExecutable, $"The command to run is in the image but cannot be executed: {First(m)}. Make the file executable, or name the program that reads it.", First(m))),
        (@"exec: ""([^""]+)"": |crun: executable file `([^`]+)` not found|exec: (\S+): not found",
            m => new(CommandNotFound, $"The command to run is not in the image: {First(m)}. What stands after the image's name is what the container runs.", First(m))),
        (@"failed to find image (\S+): |No such image: (\S+)|unable to find image '(\S+?)' locally|(\S+): image not known|reference does not exist",
            m => new(ImageNotFound, $"The engine has no image {Or(First(m), "of this name")}. Pull it first.", First(m)) { Offers = [new(OfferKind.Pull, "Pull it", First(m))] }),
        (@"No such container: (\S+)|no container with name or ID ""([^""]+)""|^no such container$",
            m => new(ContainerNotFound, $"There is no container {Or(First(m), "of this name")}. It may have been removed, or has another name.", First(m))),
        (@"cannot start a paused container|unable to start container \S+: container is paused",
            _ => new(ContainerPaused, "The container is paused. Let it go on with docker unpause.")),
        (@"configured logging driver does not support reading|using the '\w+' log driver, cannot read logs|container is not logging output",
            _ => new(NoLog, "What this container writes is not kept, or not where it can be read: its --log-driver says so. Leave that out to read it.")),
        (@"removal of container (\S+) is already in progress",
            m => new(ContainerGoing, $"The container {Short(First(m))} is being removed already.", First(m))),
        (@"network (\S+) not found|unable to find network with name or ID (\S+?):",
            m => new(NetworkNotFound, $"There is no network {First(m)}. Create it with: docker network create {First(m)}", First(m))
            {
                Offers = [new(OfferKind.CreateNetwork, $"Create the network {First(m)}", First(m))],
            }),
        (@"network (\S+) (?:id \S+ )?has active endpoints|network (\S+) is in use by|""([^""]+)"" has associated containers with it",
            m => new(NetworkInUse, $"The network {First(m)} stays: a container that is still there uses it.", First(m))),
        (@"network with name (\S+) already exists|network name (\S+) already used", m => new(NameInUse, $"There is already a network {First(m)}.", First(m))),
        (@"get (\S+): no such volume|no such volume: (\S+)", m => new(VolumeNotFound, $"There is no volume {First(m)}.", First(m))),

        (@"cannot remove (?:a running )?container \S+ (?:container is running|Stop the container)",
            _ => new(ContainerRunning, "The container is running. Stop it first, or remove it by force.") { Offers = [new(OfferKind.Force, "Stop and remove it")] }),
        (@"conflict: unable to .*container ([0-9a-f]+)|image (?:is )?(?:in use|being used) by .*?container ([0-9a-f]+)|image used by ([0-9a-f]+)",
            m => new(ImageInUse, $"The image is in use by the container {Short(First(m))}. Remove that container first.", First(m))
            {
                Offers = [new(OfferKind.RemoveContainer, "Remove the container", First(m))],
            }),
        (@"conflict: unable to (.*)", m => new(ImageInUse, $"The image is in use: {First(m)}.")),

        (@"dockerfile parse error (?:on )?line (\d+): unknown instruction: (\S+)",
            m => new(BuildFailed, $"The engine cannot read the Dockerfile, line {First(m)}: unknown instruction: {m.Groups[2]}. Where it is a line of a heredoc (<<EOF), BuildKit is needed: install the docker client with its buildx plugin.", First(m))),
        (@"dockerfile parse error (?:on )?line (\d+): (.*)|dockerfile parse error: (.*)",
            m => new(BuildFailed, m.Groups[1].Success ? $"The engine cannot read the Dockerfile, line {First(m)}: {m.Groups[2]}." : $"The engine cannot read the Dockerfile: {First(m)}.", First(m))),
        (@"the --(\w+) option requires BuildKit",
            m => new(BuildFailed, $"The Dockerfile uses --{First(m)}, which needs BuildKit: install the docker client with its buildx plugin.", First(m))),
        (@"failed to read dockerfile|Cannot locate specified Dockerfile: (\S+)", m => new(BuildFailed, $"There is no {Or(First(m), "Dockerfile")} in the build context.", First(m))),
        (@"(invalid reference format.*|repository name must be .*)", m => new(InvalidReference, $"This is not the name of an image: {First(m)}.")),
        (@"client version ([\d.]+) is too new. Maximum supported API version is ([\d.]+)",
            m => new(TooOld, $"The engine is too old: it speaks version {m.Groups[2]} of the API, and {First(m)} was asked for.", First(m))),
        (@"requires API version ([\d.]+)", m => new(TooOld, $"The engine is too old: version {First(m)} of its API is needed.", First(m))),

        (@"unexpected EOF|^EOF$|download failed after attempts=\d+: EOF|connection reset by peer|filesystem layer verification failed|short read|http2: server sent GOAWAY",
            _ => new(RegistryUnreachable, "The download broke off. Layers that were complete are kept; try again.") { Offers = [new(OfferKind.Retry, "Try again")] }),
        (@"lookup ([^\s:]+).*?(?:no such host|server misbehaving|temporary failure)", m => Unreachable(First(m), "its name is not known")),
        (@"https?://([^/\s""]+).*?(no such host|connection refused|timeout|deadline exceeded|network is unreachable|Client\.Timeout|x509|HTTP response to HTTPS client|\bEOF)",
            m => Unreachable(First(m), Why(m.Groups[2].Value.ToLowerInvariant()))),
        (@"no such host|connection refused|dial tcp|i/o timeout", m => Unreachable("", "there is no connection to it")),
    ];

    /// <summary>True for the platform that nearly every image is built for: there is no other to emulate.</summary>
    static bool IsUsual(string platform) => platform.StartsWith("linux/amd64", StringComparison.Ordinal);

    static EngineProblem Unreachable(string host, string why) =>
        new(RegistryUnreachable, $"The registry {(host is "" ? "" : host + " ")}cannot be reached from the engine: {why}. Check the name, the network or the proxy, then try again.", host)
        {
            Offers = [new(OfferKind.Retry, "Try again")],
        };

    static string Why(string words) => words switch
    {
        "connection refused" => "nothing listens there",
        "x509" => "its certificate is not trusted",
        "http response to https client" => "it speaks http, which the engine allows only for registries in its list of insecure ones",
        "no such host" => "its name is not known",
        "network is unreachable" => "there is no network",
        "eof" => "the connection broke off",
        _ => "it did not answer in time",
    };

    static int Number(Match match) => int.Parse(First(match));

    static string First(Match match) => match.Groups.Values.Skip(1).FirstOrDefault(group => group.Success)?.Value.TrimEnd('.', '\'', '"') ?? "";

    static string Or(string text, string otherwise) => text is "" ? otherwise : text;

    static string Short(string id) => id.Length > 12 ? id[..12] : id;

    /// <summary>The words alone: one line, no final stop, no prefix of the client, no nesting of the runtime.</summary>
    static string OneLine(string message) =>
        Regex.Replace(message.ReplaceLineEndings(" ").Trim(), @"^(?:Error response from daemon|Error): ", "").TrimEnd('.', ' ');
}
