namespace Assistant.Engine.Tests;

/// <summary>The words of engines and registries, and below each what a person reads.</summary>
public class ProblemsTests
{
    const string Table = """
        driver failed programming external connectivity on endpoint tidy (9f): Bind for 0.0.0.0:8787 failed: port is already allocated
        → PortTaken(8787) Port 8787 is taken by another container. Stop it, or publish another port.

        driver failed programming external connectivity on endpoint x (9f): Error starting userland proxy: listen tcp4 127.0.0.1:5432: bind: address already in use
        → PortTaken(5432) Port 5432 is taken by another program on this machine. Stop it, or publish another port.

        failed to set up container networking: driver failed programming external connectivity on endpoint x (9f): failed to bind host port for 0.0.0.0:8888:172.17.0.2:8888/tcp: address already in use
        → PortTaken(8888) Port 8888 is taken by another program on this machine. Stop it, or publish another port.

        Ports are not available: exposing port TCP 0.0.0.0:5000 -> 0.0.0.0:0: listen tcp 0.0.0.0:5000: bind: address already in use
        → PortTaken(5000) Port 5000 is taken by another program on this machine. Stop it, or publish another port.

        rootlessport listen tcp 0.0.0.0:8787: bind: address already in use
        → PortTaken(8787) Port 8787 is taken by another program on this machine. Stop it, or publish another port.

        rootlessport cannot expose privileged port 80, you can add 'net.ipv4.ip_unprivileged_port_start=80' to /etc/sysctl.conf
        → NotPermitted(80) This engine does not run as root and cannot publish port 80, as it is below 1024. Publish port 8080 instead. [Use port 8080: 8080]

        Conflict. The container name "/timescaledb" is already in use by container "4f0c". You have to remove (or rename) that container to be able to reuse that name.
        → NameInUse(timescaledb) There is already a container named timescaledb. Start that one, remove it, or choose another name. [Start timescaledb: timescaledb] [Remove timescaledb and run again: timescaledb] [Run as timescaledb-2: timescaledb-2]

        creating container storage: the container name "db-9" is already in use by 4f0c. You have to remove that container to be able to reuse that name: that name is already in use
        → NameInUse(db-9) There is already a container named db-9. Start that one, remove it, or choose another name. [Start db-9: db-9] [Remove db-9 and run again: db-9] [Run as db-10: db-10]

        rpc error: code = InvalidArgument desc = port '8080' is already in use by service 'web' (k2j4h5) as an ingress port
        → Refused(8080) Port 8080 is taken by the service web. Publish another port, or remove that service with docker service rm web.

        pull access denied for rocker/tidyvers, repository does not exist or may require 'docker login': denied: requested access to the resource is denied
        → AccessDenied(rocker/tidyvers) The image cannot be pulled: rocker/tidyvers does not exist, or it needs docker login. Check how its name is written. [Log in]

        unauthorized: access to the requested resource is not authorized
        → AccessDenied The image cannot be pulled: it does not exist, or it needs docker login. Check how its name is written. [Log in]

        manifest for rocker/tidyverse:9 not found: manifest unknown: manifest unknown
        → TagNotFound(rocker/tidyverse:9) The registry has no such tag: rocker/tidyverse:9. Choose another tag.

        failed to resolve reference "docker.io/library/python:99": docker.io/library/python:99: not found
        → TagNotFound(docker.io/library/python:99) The registry has no such tag: docker.io/library/python:99. Choose another tag.

        toomanyrequests: You have reached your pull rate limit. You may increase the limit by authenticating and upgrading: https://www.docker.com/increase-rate-limit
        → RateLimited The registry has had too many pulls from this address for now. Log in with docker login, or try again in some hours. [Log in] [Try again]

        no matching manifest for linux/arm64/v8 in the manifest list entries
        → WrongArchitecture(linux/arm64/v8) This image has no build for linux/arm64/v8. Choose another image or tag, or add --platform linux/amd64 to emulate one. [Run with --platform linux/amd64: linux/amd64]

        image with reference rocker/verse was found but does not match the specified platform: wanted linux/arm64, actual: linux/amd64
        → WrongArchitecture(linux/arm64) This image has no build for linux/arm64. Choose another image or tag, or add --platform linux/amd64 to emulate one. [Run with --platform linux/amd64: linux/amd64]

        failed to register layer: Error processing tar file(exit status 1): write /usr/lib/x: no space left on device
        → NoSpace The engine's disk is full. Remove images and containers you no longer need: docker system df shows what takes the space. [Show what takes the space]

        could not select device driver "" with capabilities: [[gpu]]
        → NoGpu The engine cannot reach a GPU. Install the NVIDIA Container Toolkit on the engine's machine, or run without --gpus. [How to install the toolkit: https://docs.nvidia.com/datacenter/cloud-native/container-toolkit/latest/install-guide.html]

        unknown or invalid runtime name: nvidia
        → NoGpu The engine cannot reach a GPU. Install the NVIDIA Container Toolkit on the engine's machine, or run without --gpus. [How to install the toolkit: https://docs.nvidia.com/datacenter/cloud-native/container-toolkit/latest/install-guide.html]

        invalid mount config for type "bind": bind source path does not exist: /home/R
        → MountRefused(/home/R) The folder to mount does not exist on the engine's machine: /home/R. Create it, or mount another. [Create the folder: /home/R]

        error while creating mount source path '/data': mkdir /data: read-only file system
        → MountRefused(/data) The engine may not mount /data. Choose another folder, or share it in Docker Desktop's settings.

        Mounts denied: The path /srv/data is not shared from the host and is not known to Docker.
        → MountRefused(/srv/data) The engine may not mount /srv/data. Choose another folder, or share it in Docker Desktop's settings.

        create data/raw: "data/raw" includes invalid characters for a local volume name, only "[a-zA-Z0-9][a-zA-Z0-9_.-]" are allowed. If you intended to pass a host directory, use absolute path
        → MountRefused(create data/raw: "data/raw" includes invalid characters for a local volume name) The engine refuses a mount: create data/raw: "data/raw" includes invalid characters for a local volume name.

        Duplicate mount point: /data
        → MountRefused(/data) The engine refuses a mount: /data.

        OCI runtime create failed: container_linux.go:380: starting container process caused: exec: "pythn": executable file not found in $PATH: unknown
        → CommandNotFound(pythn) The command to run is not in the image: pythn. What stands after the image's name is what the container runs.

        failed to create task for container: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: exec: "/start.sh": permission denied: unknown
        → CommandNotExecutable(/start.sh) The command to run is in the image but cannot be executed: /start.sh. Make the file executable, or name the program that reads it.

        failed to find image rocker/tidyverse: rocker/tidyverse: No such image
        → ImageNotFound(rocker/tidyverse) The engine has no image rocker/tidyverse. Pull it first. [Pull it: rocker/tidyverse]

        error pulling image configuration: download failed after attempts=6: EOF
        → RegistryUnreachable The download broke off. Layers that were complete are kept; try again. [Try again]

        No such image: rocker/tidyverse:latest
        → ImageNotFound(rocker/tidyverse:latest) The engine has no image rocker/tidyverse:latest. Pull it first. [Pull it: rocker/tidyverse:latest]

        No such container: timescaledb
        → ContainerNotFound(timescaledb) There is no container timescaledb. It may have been removed, or has another name.

        no container with name or ID "timescaledb" found: no such container
        → ContainerNotFound(timescaledb) There is no container timescaledb. It may have been removed, or has another name.

        no such container
        → ContainerNotFound There is no container of this name. It may have been removed, or has another name.

        OCI runtime create failed: container_linux.go:380: starting container process caused: process_linux.go:545: container init caused: rootfs_linux.go:75: mounting "/etc/passwd" to rootfs at "/etc" caused: mount through procfd: not a directory: unknown: Are you trying to mount a directory onto a file (or vice-versa)? Check if the specified host path exists and is the expected type
        → MountRefused(/etc/passwd) A file cannot be mounted on a folder, nor a folder on a file: /etc/passwd on /etc. Write the full path of the file behind the colon, or mount the folder that it is in.

        Unknown runtime specified nvidia
        → NoGpu The engine cannot reach a GPU. Install the NVIDIA Container Toolkit on the engine's machine, or run without --gpus. [How to install the toolkit: https://docs.nvidia.com/datacenter/cloud-native/container-toolkit/latest/install-guide.html]

        no matching manifest for linux/amd64 in the manifest list entries
        → WrongArchitecture(linux/amd64) This image has no build for linux/amd64. Choose another image or tag.

        cannot start a paused container, try unpause instead
        → ContainerPaused The container is paused. Let it go on with docker unpause.

        configured logging driver does not support reading
        → NoLog What this container writes is not kept, or not where it can be read: its --log-driver says so. Leave that out to read it.

        network science not found
        → NetworkNotFound(science) There is no network science. Create it with: docker network create science [Create the network science: science]

        error while removing network: network science id 4f0caaaabbbbcccc has active endpoints
        → NetworkInUse(science) The network science stays: a container that is still there uses it.

        "science" has associated containers with it. Use -f to forcefully delete containers and pods: network is being used
        → NetworkInUse(science) The network science stays: a container that is still there uses it.

        network with name science already exists
        → NameInUse(science) There is already a network science.

        network name science already used: network already exists
        → NameInUse(science) There is already a network science.

        This node is not a swarm manager. Use "docker swarm init" or "docker swarm join" to connect this node to swarm and try again.
        → Refused This engine manages no swarm. Make it one with docker swarm init, or choose an engine that is a manager. [Make it a swarm of one machine]

        This node is not a swarm manager. Worker nodes can't be used to view or modify cluster state. Please run this command on a manager node or promote the current node to a manager.
        → Refused This engine is a worker of a swarm. Choose the engine of a manager.

        Error response from daemon: rpc error: code = FailedPrecondition desc = network n1x2 is in use by service web
        → NetworkInUse(n1x2) The network n1x2 stays: a container that is still there uses it.

        get pgdata: no such volume
        → VolumeNotFound(pgdata) There is no volume pgdata.

        You cannot remove a running container 4f0c. Stop the container before attempting removal or force remove
        → ContainerRunning The container is running. Stop it first, or remove it by force. [Stop and remove it]

        cannot remove container "/tidy": container is running: stop the container before removing or force remove
        → ContainerRunning The container is running. Stop it first, or remove it by force. [Stop and remove it]

        conflict: unable to remove repository reference "hello-world" (must force) - container 4f0caaaabbbbcccc is using its referenced image feb5
        → ImageInUse(4f0caaaabbbbcccc) The image is in use by the container 4f0caaaabbbb. Remove that container first. [Remove the container: 4f0caaaabbbbcccc]

        conflict: unable to delete feb5d9fea6a5 (cannot be forced) - image has dependent child images
        → ImageInUse The image is in use: delete feb5d9fea6a5 (cannot be forced) - image has dependent child images.

        invalid reference format: repository name must be lowercase
        → InvalidReference This is not the name of an image: invalid reference format: repository name must be lowercase.

        client version 1.99 is too new. Maximum supported API version is 1.41
        → TooOld(1.99) The engine is too old: it speaks version 1.41 of the API, and 1.99 was asked for.

        unexpected EOF
        → RegistryUnreachable The download broke off. Layers that were complete are kept; try again. [Try again]

        EOF
        → RegistryUnreachable The download broke off. Layers that were complete are kept; try again. [Try again]

        Get "https://registry-1.docker.io/v2/": dial tcp: lookup registry-1.docker.io on 127.0.0.53:53: no such host
        → RegistryUnreachable(registry-1.docker.io) The registry registry-1.docker.io cannot be reached from the engine: its name is not known. Check the name, the network or the proxy, then try again. [Try again]

        Get "http://127.0.0.1:1/v2/": dial tcp 127.0.0.1:1: connect: connection refused
        → RegistryUnreachable(127.0.0.1:1) The registry 127.0.0.1:1 cannot be reached from the engine: nothing listens there. Check the name, the network or the proxy, then try again. [Try again]

        Get "https://registry.lab:5000/v2/": http: server gave HTTP response to HTTPS client
        → RegistryUnreachable(registry.lab:5000) The registry registry.lab:5000 cannot be reached from the engine: it speaks http, which the engine allows only for registries in its list of insecure ones. Check the name, the network or the proxy, then try again. [Try again]

        Get "https://registry.lab/v2/": x509: certificate signed by unknown authority
        → RegistryUnreachable(registry.lab) The registry registry.lab cannot be reached from the engine: its certificate is not trusted. Check the name, the network or the proxy, then try again. [Try again]

        Get "https://registry-1.docker.io/v2/": net/http: request canceled while waiting for connection (Client.Timeout exceeded while awaiting headers)
        → RegistryUnreachable(registry-1.docker.io) The registry registry-1.docker.io cannot be reached from the engine: it did not answer in time. Check the name, the network or the proxy, then try again. [Try again]

        Error response from daemon: range of CPUs is from 0.01 to 2.00, as there are only 2 CPUs available
        → Refused The engine refused: range of CPUs is from 0.01 to 2.00, as there are only 2 CPUs available.
        """;

    public static TheoryData<string, string> Rows()
    {
        var rows = new TheoryData<string, string>();
        foreach (var row in Table.ReplaceLineEndings("\n").Split("\n\n"))
        {
            var lines = row.Split("\n→ ");
            rows.Add(lines[0], lines[1]);
        }
        return rows;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void WordsBecomeASentence(string message, string expected) => Assert.Equal(expected, Shown(EngineProblem.FromMessage(message)));

    [Fact]
    public void APortThatIsTakenNamesItsHolderAndAFreeOne() => Assert.Equal(
        "PortTaken(8787) Port 8787 is taken by the container tidy (rocker/tidyverse). Stop it, or publish another port: 8788 is free. [Use port 8788: 8788]",
        Shown(EngineProblem.PortTaken(8787, "the container tidy (rocker/tidyverse)", 8788)));

    static string Shown(EngineProblem problem)
    {
        var subject = problem.Subject is { } about ? $"({about})" : "";
        var offers = string.Concat(problem.Offers.Select(offer => offer.Value is "" ? $" [{offer.Title}]" : $" [{offer.Title}: {offer.Value}]"));
        return $"{problem.Kind}{subject} {problem.Sentence}{offers}";
    }
}
