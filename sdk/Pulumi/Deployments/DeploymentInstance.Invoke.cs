namespace Pulumi;

/// <content>Calls of provider functions and resource methods.</content>
public sealed partial class DeploymentInstance
{
    /// <summary>Calls a function once its arguments are known; the result depends on what the arguments depend on.</summary>
    /// <typeparam name="T">Type of the result.</typeparam>
    /// <param name="token">Token of the function.</param>
    /// <param name="args">Arguments.</param>
    /// <param name="options">How it is called.</param>
    /// <returns>The result; unknown while an argument is.</returns>
    public Output<T> Invoke<T>(string token, InvokeArgs args, InvokeOptions? options = null) => Invoke<T>(token, args, options, null);

    /// <inheritdoc cref="Invoke{T}(string, InvokeArgs, InvokeOptions?)"/>
    public Output<T> Invoke<T>(string token, InvokeArgs args, InvokeOptions? options, RegisterPackageRequest? registerPackageRequest) =>
        Deployment.Functions.InvokeOutput<T>(new(token, args, options, registerPackageRequest), Deployment.Functions.Read<T>);

    /// <inheritdoc cref="Invoke{T}(string, InvokeArgs, InvokeOptions?)"/>
    public Output<T> Invoke<T>(string token, InvokeArgs args, InvokeOutputOptions options) => Invoke<T>(token, args, options, null);

    /// <inheritdoc cref="Invoke{T}(string, InvokeArgs, InvokeOptions?, RegisterPackageRequest?)"/>
    public Output<T> Invoke<T>(string token, InvokeArgs args, InvokeOutputOptions options, RegisterPackageRequest? registerPackageRequest) =>
        Invoke<T>(token, args, (InvokeOptions)options, registerPackageRequest);

    /// <summary>As <see cref="Invoke{T}(string, InvokeArgs, InvokeOptions?)"/>, for a function whose result has one property.</summary>
    /// <typeparam name="T">Type of the property.</typeparam>
    /// <param name="token">Token of the function.</param>
    /// <param name="args">Arguments.</param>
    /// <param name="options">How it is called.</param>
    public Output<T> InvokeSingle<T>(string token, InvokeArgs args, InvokeOptions? options = null) => InvokeSingle<T>(token, args, options, null);

    /// <inheritdoc cref="InvokeSingle{T}(string, InvokeArgs, InvokeOptions?)"/>
    public Output<T> InvokeSingle<T>(string token, InvokeArgs args, InvokeOptions? options, RegisterPackageRequest? registerPackageRequest) =>
        Deployment.Functions.InvokeOutput<T>(new(token, args, options, registerPackageRequest), Deployment.Functions.ReadSingle<T>);

    /// <inheritdoc cref="InvokeSingle{T}(string, InvokeArgs, InvokeOptions?)"/>
    public Output<T> InvokeSingle<T>(string token, InvokeArgs args, InvokeOutputOptions options) => InvokeSingle<T>(token, args, options, null);

    /// <inheritdoc cref="InvokeSingle{T}(string, InvokeArgs, InvokeOptions?, RegisterPackageRequest?)"/>
    public Output<T> InvokeSingle<T>(string token, InvokeArgs args, InvokeOutputOptions options, RegisterPackageRequest? registerPackageRequest) =>
        InvokeSingle<T>(token, args, (InvokeOptions)options, registerPackageRequest);

    /// <summary>Calls a function at once. Nothing is tracked: the result is plain even when it is secret.</summary>
    /// <typeparam name="T">Type of the result.</typeparam>
    /// <param name="token">Token of the function.</param>
    /// <param name="args">Arguments.</param>
    /// <param name="options">How it is called.</param>
    /// <exception cref="InvokeException">The function refused its arguments.</exception>
    public Task<T> InvokeAsync<T>(string token, InvokeArgs args, InvokeOptions? options = null) => InvokeAsync<T>(token, args, options, null);

    /// <inheritdoc cref="InvokeAsync{T}(string, InvokeArgs, InvokeOptions?)"/>
    public Task<T> InvokeAsync<T>(string token, InvokeArgs args, InvokeOptions? options, RegisterPackageRequest? registerPackageRequest) =>
        Deployment.Functions.InvokeNowAsync<T>(new(token, args, options, registerPackageRequest), Deployment.Functions.Read<T>);

    /// <summary>As <see cref="InvokeAsync{T}(string, InvokeArgs, InvokeOptions?)"/>, for a function whose result has one property.</summary>
    /// <typeparam name="T">Type of the property.</typeparam>
    /// <param name="token">Token of the function.</param>
    /// <param name="args">Arguments.</param>
    /// <param name="options">How it is called.</param>
    public Task<T> InvokeSingleAsync<T>(string token, InvokeArgs args, InvokeOptions? options = null) => InvokeSingleAsync<T>(token, args, options, null);

    /// <inheritdoc cref="InvokeSingleAsync{T}(string, InvokeArgs, InvokeOptions?)"/>
    public Task<T> InvokeSingleAsync<T>(string token, InvokeArgs args, InvokeOptions? options, RegisterPackageRequest? registerPackageRequest) =>
        Deployment.Functions.InvokeNowAsync<T>(new(token, args, options, registerPackageRequest), Deployment.Functions.ReadSingle<T>);

    /// <summary>Calls a function whose result does not matter.</summary>
    /// <param name="token">Token of the function.</param>
    /// <param name="args">Arguments.</param>
    /// <param name="options">How it is called.</param>
    public Task InvokeAsync(string token, InvokeArgs args, InvokeOptions? options = null) => InvokeAsync(token, args, options, null);

    /// <inheritdoc cref="InvokeAsync(string, InvokeArgs, InvokeOptions?)"/>
    public Task InvokeAsync(string token, InvokeArgs args, InvokeOptions? options, RegisterPackageRequest? registerPackageRequest) =>
        InvokeAsync<ImmutableDictionary<string, object>>(token, args, options, registerPackageRequest);

    /// <summary>Calls a method of a resource.</summary>
    /// <typeparam name="T">Type of the result.</typeparam>
    /// <param name="token">Token of the method.</param>
    /// <param name="args">Arguments.</param>
    /// <param name="self">The resource.</param>
    /// <param name="options">How it is called.</param>
    public Output<T> Call<T>(string token, CallArgs args, Resource? self = null, CallOptions? options = null) => Call<T>(token, args, self, options, null);

    /// <inheritdoc cref="Call{T}(string, CallArgs, Resource?, CallOptions?)"/>
    public Output<T> Call<T>(string token, CallArgs args, Resource? self, CallOptions? options, RegisterPackageRequest? registerPackageRequest) =>
        Deployment.Methods.Call<T>(token, args, self, options, registerPackageRequest);

    /// <summary>Calls a method of a resource whose result does not matter; the program waits for it.</summary>
    /// <param name="token">Token of the method.</param>
    /// <param name="args">Arguments.</param>
    /// <param name="self">The resource.</param>
    /// <param name="options">How it is called.</param>
    public void Call(string token, CallArgs args, Resource? self = null, CallOptions? options = null) => Call(token, args, self, options, null);

    /// <inheritdoc cref="Call(string, CallArgs, Resource?, CallOptions?)"/>
    public void Call(string token, CallArgs args, Resource? self, CallOptions? options, RegisterPackageRequest? registerPackageRequest) =>
        _ = Call<ImmutableDictionary<string, object>>(token, args, self, options, registerPackageRequest);
}
