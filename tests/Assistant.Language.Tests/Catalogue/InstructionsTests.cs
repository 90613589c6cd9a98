using Assistant.Language.Catalogue;
using Assistant.Language.Dockerfiles;
using Assistant.Language.Text;

namespace Assistant.Language.Tests.Catalogue;

public class InstructionsTests
{
    [Fact]
    public void Every_instruction_is_described() =>
        Assert.Equal(InstructionKinds.Names, Instructions.All.Select(facts => facts.Name).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_mount_key_is_described() =>
        Assert.Empty(Instructions.Mounts.SelectMany(mount => mount.Keys).Except(Instructions.MountKeys.Select(key => key.Name)));

    [Fact]
    public void Every_example_uses_what_it_is_an_example_of()
    {
        foreach (var facts in Instructions.All.Where(facts => !facts.Deprecated))
        {
            Assert.Contains(Read(facts.Example), instruction => instruction.Name == facts.Name);
            foreach (var flag in facts.Flags) Assert.Contains(Read(flag.Example).SelectMany(instruction => instruction.Flags), used => used.Name == flag.Name);
        }
    }

    static IEnumerable<Instruction> Read(string text) => Dockerfile.Parse(SourceText.From(text)).Instructions;
}
