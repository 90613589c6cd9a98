namespace Assistant.Server.Running;

/// <summary>Why a container ended, from what the engine and the shell's exit codes tell.</summary>
static class Ending
{
    /// <summary>Such as <c>it ran out of memory</c>; null when the code is its program's own.</summary>
    public static string? Of(long exitCode, bool outOfMemory) => exitCode switch
    {
        _ when outOfMemory => "it ran out of memory",
        126 => "its command cannot be executed",
        127 => "its command was not found",
        137 => "it was killed",
        _ => null,
    };
}
