using Assistant.Engine;

namespace Assistant.Server.Running;

/// <summary>How a command ends that did not come to run anything, as the docker client has it.</summary>
static class ExitCodes
{
    public const int EngineFailed = 125;

    public const int Failed = 1;

    const int NotExecutable = 126, NotFound = 127;

    /// <summary>A command that was refused before an engine was asked.</summary>
    public static int Of(string command) => command is "run" ? EngineFailed : Failed;

    /// <summary>What stands for a container's own exit code tells that there was none; every other command has but one way to fail.</summary>
    public static int Of(string command, EngineProblem problem) => (command, problem.Kind) switch
    {
        ("run", ProblemKind.CommandNotFound) => NotFound,
        ("run", ProblemKind.CommandNotExecutable) => NotExecutable,
        ("run", _) => EngineFailed,
        _ => Failed,
    };
}
