using System.Runtime.InteropServices;

namespace Assistant.Server;

/// <summary>What the processor of this machine can run.</summary>
static class ThisMachine
{
    /// <summary>The platform of containers here, such as <c>linux/arm64</c>: also on macOS and Windows they are those of Linux. Null for a processor that docker has no name for.</summary>
    public static string? Platform { get; } = RuntimeInformation.OSArchitecture switch
    {
        Architecture.X64 => "linux/amd64",
        Architecture.Arm64 => "linux/arm64",
        Architecture.Arm or Architecture.Armv6 => "linux/arm",
        Architecture.X86 => "linux/386",
        Architecture.Ppc64le => "linux/ppc64le",
        Architecture.S390x => "linux/s390x",
        Architecture.RiscV64 => "linux/riscv64",
        _ => null,
    };
}
