using BenchmarkDotNet.Attributes;

namespace Payments.Infra.Benchmarks;

/// <summary>Resources registered under mocks.</summary>
[MemoryDiagnoser]
[SimpleJob(warmupCount: 2, iterationCount: 6)]
public class RegistrationBenchmarks
{
    /// <summary>Resources in the program.</summary>
    [Params(1_000, 10_000)]
    public int Count { get; set; }

    /// <summary>Runs the program once.</summary>
    [Benchmark]
    public Task Register() => ConfigMaps.RegisterAsync(Count);
}
