// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evaluate.h"

#include "element_type.h"
#include "quant.h"

#include "snac/base/printable.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <unordered_map>

namespace snac::synthesis::onnx {

namespace {

constexpr std::int64_t mostNumbers = 64'000'000;

using Shape = std::vector<std::int64_t>;
using Inputs = std::vector<const Tensor*>;

std::unexpected<Error> wrong(const Node& node, const std::string& what)
{
    return fail(describe(node) + ": " + what);
}

Result<std::int64_t> sizeOf(const Node& node, const Shape& shape)
{
    std::int64_t count = 1;
    for (const std::int64_t extent : shape) {
        if (extent < 0 || (extent > 0 && count > mostNumbers / extent)) {
            return wrong(node, "its result is too large");
        }
        count *= extent;
    }
    return count;
}

double real(const Node& node, std::string_view name, double otherwise)
{
    const auto* value = attribute<double>(node, name);
    return value ? *value : otherwise;
}

std::int64_t whole(const Node& node, std::string_view name, std::int64_t otherwise)
{
    const auto* value = attribute<std::int64_t>(node, name);
    return value ? *value : otherwise;
}

/// NumPy's broadcasting of two shapes.
Result<Shape> broadcast(const Node& node, const Shape& a, const Shape& b)
{
    Shape result(std::max(a.size(), b.size()));
    for (std::size_t i = 0; i < result.size(); ++i) {
        const std::int64_t one = i < a.size() ? a[a.size() - 1 - i] : 1;
        const std::int64_t other = i < b.size() ? b[b.size() - 1 - i] : 1;
        if (one != other && one != 1 && other != 1) {
            return wrong(node, "its inputs have shapes that do not fit each other");
        }
        result[result.size() - 1 - i] = one == 1 ? other : one;
    }
    return result;
}

/// Place within a tensor of the `index`th number of a shape that it was broadcast to.
std::size_t sourceOf(std::size_t index, const Shape& full, const Shape& own)
{
    std::size_t place = 0;
    std::size_t stride = 1;
    for (std::size_t i = 0; i < own.size(); ++i) {
        const auto extent = static_cast<std::size_t>(full[full.size() - 1 - i]);
        const auto ownExtent = static_cast<std::size_t>(own[own.size() - 1 - i]);
        place += ownExtent == 1 ? 0 : index % extent * stride;
        stride *= ownExtent;
        index /= extent;
    }
    return place;
}

template<class Function>
Result<Tensor> combine(const Node& node, const Tensor& a, const Tensor& b, Function function)
{
    Tensor result;
    SNAC_TRY(result.shape, broadcast(node, a.shape, b.shape));
    SNAC_TRY(const std::int64_t count, sizeOf(node, result.shape));
    result.values.resize(static_cast<std::size_t>(count));
    result.isInteger = a.isInteger && b.isInteger;
    for (std::size_t i = 0; i < result.values.size(); ++i) {
        result.values[i] = function(a.values[sourceOf(i, result.shape, a.shape)],
                                    b.values[sourceOf(i, result.shape, b.shape)]);
    }
    return result;
}

template<class Function>
Tensor each(Tensor tensor, Function function)
{
    for (double& value : tensor.values) {
        value = function(value);
    }
    return tensor;
}

/// a (rows x inner) times b (inner x columns), in the order of the inner index.
Result<Tensor> product(const Node& node, const Tensor& a, const Tensor& b)
{
    if (a.shape.size() != 2 || b.shape.size() != 2 || a.shape[1] != b.shape[0]) {
        return wrong(node, "its inputs are no two matrices that can be multiplied");
    }
    Tensor result{{a.shape[0], b.shape[1]}, {}, false};
    SNAC_TRY(const std::int64_t count, sizeOf(node, result.shape));
    result.values.assign(static_cast<std::size_t>(count), 0.0);
    const auto rows = static_cast<std::size_t>(a.shape[0]);
    const auto inner = static_cast<std::size_t>(a.shape[1]);
    const auto columns = static_cast<std::size_t>(b.shape[1]);
    for (std::size_t row = 0; row < rows; ++row) {
        for (std::size_t k = 0; k < inner; ++k) {
            const double factor = a.values[row * inner + k];
            for (std::size_t column = 0; column < columns; ++column) {
                result.values[row * columns + column] += factor * b.values[k * columns + column];
            }
        }
    }
    return result;
}

Result<Tensor> transpose(const Node& node, const Tensor& a)
{
    const auto* order = attribute<Shape>(node, "perm");
    if (a.shape.size() < 2 || (order && *order == Shape{0, 1})) {
        return a;
    }
    if (a.shape.size() != 2 || (order && *order != Shape{1, 0})) {
        return wrong(node, "only matrices are transposed");
    }
    Tensor result = a;
    std::swap(result.shape[0], result.shape[1]);
    const auto rows = static_cast<std::size_t>(a.shape[0]);
    const auto columns = static_cast<std::size_t>(a.shape[1]);
    for (std::size_t row = 0; row < rows; ++row) {
        for (std::size_t column = 0; column < columns; ++column) {
            result.values[column * rows + row] = a.values[row * columns + column];
        }
    }
    return result;
}

Result<Tensor> gemm(const Node& node, const Inputs& inputs)
{
    const Node flip{node.name, "Transpose", {}, {}, {}, {}, {}};
    Tensor a = *inputs[0];
    Tensor b = *inputs[1];
    if (whole(node, "transA", 0) != 0) {
        SNAC_TRY(a, transpose(flip, a));
    }
    if (whole(node, "transB", 0) != 0) {
        SNAC_TRY(b, transpose(flip, b));
    }
    SNAC_TRY(const Tensor sums, product(node, a, b));
    const double alpha = real(node, "alpha", 1.0);
    Tensor result = each(sums, [alpha](double x) { return alpha * x; });
    if (inputs.size() < 3 || inputs[2] == nullptr) {
        return result;
    }
    const double beta = real(node, "beta", 1.0);
    return combine(node, result, *inputs[2], [beta](double x, double c) { return x + beta * c; });
}

/// Of rows x features, with the statistics of training.
Result<Tensor> batchNorm(const Node& node, const Inputs& inputs)
{
    const double epsilon = real(node, "epsilon", 1e-5);
    const std::size_t features = inputs[1]->values.size();
    Tensor result = *inputs[0];
    if (result.shape.size() != 2 || result.shape[1] != static_cast<std::int64_t>(features)) {
        return wrong(node, "it normalises " + std::to_string(features) + " features of something else");
    }
    for (std::size_t k = 1; k < 5; ++k) {
        if (inputs[k] == nullptr || inputs[k]->values.size() != features) {
            return wrong(node, "its four tensors have different sizes");
        }
    }
    for (std::size_t i = 0; i < result.values.size(); ++i) {
        const std::size_t k = i % features;
        const double scale = inputs[1]->values[k] / std::sqrt(inputs[4]->values[k] + epsilon);
        result.values[i] = (result.values[i] - inputs[3]->values[k]) * scale + inputs[2]->values[k];
    }
    return result;
}

/// Whether the axis is the last one of two.
Result<> checkAxis(const Node& node, const Tensor& a, std::int64_t otherwise)
{
    const std::int64_t axis = whole(node, "axis", otherwise);
    const auto rank = static_cast<std::int64_t>(a.shape.size());
    return rank == 2 && (axis == 1 || axis == -1) ? Result<>()
                                                  : wrong(node, "only rows of a matrix can be taken");
}

Result<Tensor> softmax(const Node& node, const Tensor& a)
{
    SNAC_CHECK(checkAxis(node, a, -1));
    Tensor result = a;
    const auto columns = static_cast<std::size_t>(a.shape[1]);
    for (std::size_t first = 0; columns > 0 && first < result.values.size(); first += columns) {
        const auto begin = result.values.begin() + static_cast<std::ptrdiff_t>(first);
        const auto end = begin + static_cast<std::ptrdiff_t>(columns);
        const double top = *std::max_element(begin, end);
        double sum = 0.0;
        std::for_each(begin, end, [&](double& x) { sum += x = std::exp(x - top); });
        std::for_each(begin, end, [sum](double& x) { x /= sum; });
    }
    return result;
}

Result<Tensor> argmax(const Node& node, const Tensor& a)
{
    SNAC_CHECK(checkAxis(node, a, 0));
    if (whole(node, "select_last_index", 0) != 0 || a.shape[1] < 1) {
        return wrong(node, "it takes the last of equal values, or there are none");
    }
    Tensor result{{a.shape[0]}, {}, true};
    if (whole(node, "keepdims", 1) != 0) {
        result.shape.push_back(1);
    }
    const auto columns = static_cast<std::ptrdiff_t>(a.shape[1]);
    for (std::int64_t row = 0; row < a.shape[0]; ++row) {
        const auto begin = a.values.begin() + row * columns;
        result.values.push_back(static_cast<double>(std::max_element(begin, begin + columns) - begin));
    }
    return result;
}

Result<Tensor> reshape(const Node& node, const Tensor& a, Shape shape)
{
    std::int64_t known = 1;
    std::ptrdiff_t open = -1;
    for (std::size_t i = 0; i < shape.size(); ++i) {
        if (shape[i] == 0 && i < a.shape.size()) {
            shape[i] = a.shape[i];
        }
        if (shape[i] == -1 && open < 0) {
            open = static_cast<std::ptrdiff_t>(i);
        } else if (shape[i] <= 0 || known > mostNumbers / shape[i]) {
            return wrong(node, "its shape cannot be");
        } else {
            known *= shape[i];
        }
    }
    if (open >= 0) {
        shape[static_cast<std::size_t>(open)] = a.count() / known;
        known *= a.count() / known;
    }
    if (known != a.count()) {
        return wrong(node, "its shape has another number of values");
    }
    Tensor result = a;
    result.shape = std::move(shape);
    return result;
}

Result<Tensor> clip(const Node& node, const Inputs& inputs)
{
    constexpr double all = std::numeric_limits<double>::infinity();
    const auto bound = [&](std::size_t place, const char* name, double otherwise) {
        return inputs.size() > place && inputs[place] != nullptr && inputs[place]->count() == 1
                   ? inputs[place]->values[0]
                   : real(node, name, otherwise);
    };
    const double low = bound(1, "min", -all);
    const double high = bound(2, "max", all);
    return each(*inputs[0], [=](double x) { return std::min(std::max(x, low), high); });
}

Result<Tensor> quant(const Node& node, const Inputs& inputs)
{
    const std::size_t constants = node.op == "BipolarQuant" ? 1 : 3;
    if (inputs.size() != constants + 1 || std::ranges::count(inputs, nullptr) > 0) {
        return wrong(node, "needs " + std::to_string(constants) + " inputs beside the values");
    }
    if (node.op == "BipolarQuant") {
        return combine(node, *inputs[0], *inputs[1], [](double x, double s) { return x >= 0.0 ? s : -s; });
    }
    if (inputs[3]->count() != 1) {
        return wrong(node, "its number of bits is not a single number");
    }
    SNAC_TRY(const QuantRange range, quantRange(node, inputs[3]->values[0]));
    SNAC_TRY(Tensor units, combine(node, *inputs[0], *inputs[1], [](double x, double s) { return x / s; }));
    SNAC_TRY(units, combine(node, units, *inputs[2], [](double x, double z) { return x + z; }));
    units = each(std::move(units), [&](double x) {
        return roundedBy(range.rounding, std::min(std::max(x, range.low), range.high));
    });
    SNAC_TRY(units, combine(node, units, *inputs[2], [](double x, double z) { return x - z; }));
    return combine(node, units, *inputs[1], [](double x, double s) { return x * s; });
}

using Binary = double (*)(double, double);
const std::unordered_map<std::string_view, Binary>& binaries()
{
    static const std::unordered_map<std::string_view, Binary> table{
        {"Add", [](double a, double b) { return a + b; }},
        {"Sub", [](double a, double b) { return a - b; }},
        {"Mul", [](double a, double b) { return a * b; }},
        {"Div", [](double a, double b) { return a / b; }},
        {"Max", [](double a, double b) { return std::max(a, b); }},
        {"Min", [](double a, double b) { return std::min(a, b); }},
        {"PRelu", [](double a, double b) { return a < 0.0 ? a * b : a; }},
        {"Greater", [](double a, double b) { return a > b ? 1.0 : 0.0; }}};
    return table;
}

using Unary = std::function<double(double)>;
/// The function of one number that the node is, if it is one.
Unary unaryOf(const Node& node)
{
    static const std::unordered_map<std::string_view, double (*)(double)> table{
        {"Relu", [](double x) { return std::max(x, 0.0); }},
        {"Sigmoid", [](double x) { return 1.0 / (1.0 + std::exp(-x)); }},
        {"Tanh", [](double x) { return std::tanh(x); }},
        {"Erf", [](double x) { return std::erf(x); }},
        {"Softplus", [](double x) { return std::max(x, 0.0) + std::log1p(std::exp(-std::abs(x))); }},
        {"Softsign", [](double x) { return x / (1.0 + std::abs(x)); }},
        {"Neg", [](double x) { return -x; }},
        {"Abs", [](double x) { return std::abs(x); }},
        {"Sqrt", [](double x) { return std::sqrt(x); }},
        {"Reciprocal", [](double x) { return 1.0 / x; }},
        {"Identity", [](double x) { return x; }}};
    if (const auto found = table.find(node.op); found != table.end()) {
        return found->second;
    }
    if (node.op == "LeakyRelu") {
        return [alpha = real(node, "alpha", 0.01)](double x) { return x > 0.0 ? x : x * alpha; };
    }
    if (node.op == "Elu") {
        return [alpha = real(node, "alpha", 1.0)](double x) { return x > 0.0 ? x : alpha * std::expm1(x); };
    }
    if (node.op == "Selu") {
        return [alpha = real(node, "alpha", 1.67326319217681884765625),
                gamma = real(node, "gamma", 1.05070102214813232421875)](double x) {
            return gamma * (x > 0.0 ? x : alpha * std::expm1(x));
        };
    }
    if (node.op == "HardSigmoid") {
        return [alpha = real(node, "alpha", 0.2), beta = real(node, "beta", 0.5)](double x) {
            return std::clamp(alpha * x + beta, 0.0, 1.0);
        };
    }
    return {};
}

Result<Tensor> cast(const Node& node, const Tensor& a)
{
    const auto type = elementType(whole(node, "to", 0));
    if (!type) {
        return wrong(node, "it casts to a type that is not known");
    }
    Tensor result = a;
    result.isInteger = type->kind != ElementKind::Float;
    for (double& value : result.values) {
        const auto number = castTo(*type, value);
        if (!number) {
            return wrong(node, std::string(type->name) + " does not hold " + std::to_string(value));
        }
        value = *number;
    }
    return result;
}

/// Operators that change shapes or types alone.
Result<Tensor> rearranged(const Node& node, const Inputs& inputs)
{
    const Tensor& a = *inputs[0];
    if (node.op == "Transpose") {
        return transpose(node, a);
    }
    if (node.op == "Flatten") {
        const std::int64_t axis = whole(node, "axis", 1);
        const std::int64_t rows = axis == 1 && !a.shape.empty() ? a.shape[0] : -1;
        return rows > 0 ? reshape(node, a, {rows, -1})
                        : wrong(node, "only the features of a row are flattened");
    }
    if (node.op == "Cast") {
        return cast(node, a);
    }
    if (node.op == "Reshape" && inputs.size() == 2 && inputs[1] != nullptr) {
        Shape shape;
        for (const double extent : inputs[1]->values) {
            shape.push_back(static_cast<std::int64_t>(std::clamp(extent, -2.0, 1e9)));
        }
        return reshape(node, a, std::move(shape));
    }
    return wrong(node, "this operator is not known");
}

} // namespace

std::string describe(const Node& node)
{
    return "node '" +
           printableName(node.name.empty() && !node.outputs.empty() ? node.outputs[0] : node.name) + "' (" +
           printableName(node.op) + ")";
}

Result<Tensor> evaluateNode(const Node& node, const std::vector<const Tensor*>& inputs)
{
    if (whole(node, "training_mode", 0) != 0) {
        return wrong(node, "it works as in training");
    }
    if (node.op == "Constant") {
        const auto* value = attribute<Tensor>(node, "value");
        return value ? Result<Tensor>(*value) : wrong(node, "it has no tensor");
    }
    static const std::unordered_map<std::string_view, std::size_t> needed{
        {"MatMul", 2}, {"Gemm", 2}, {"BatchNormalization", 5}};
    const bool isBinary = binaries().contains(node.op);
    const auto least = needed.find(node.op);
    const std::size_t count = isBinary ? 2 : least != needed.end() ? least->second : 1;
    if (inputs.size() < count ||
        std::any_of(inputs.begin(), inputs.begin() + static_cast<std::ptrdiff_t>(count),
                    [](const Tensor* one) { return one == nullptr; })) {
        return wrong(node, "it has too few inputs");
    }
    if (isBinary) {
        return combine(node, *inputs[0], *inputs[1], binaries().at(node.op));
    }
    if (const Unary unary = unaryOf(node)) {
        return each(*inputs[0], unary);
    }
    if (node.op == "MatMul") {
        return product(node, *inputs[0], *inputs[1]);
    }
    if (node.op == "Dropout") {
        constexpr std::size_t mode = 2;
        const bool trains = inputs.size() > mode && inputs[mode] != nullptr &&
                            std::ranges::any_of(inputs[mode]->values, [](double x) { return x != 0.0; });
        return trains ? wrong(node, "it works as in training") : Result<Tensor>(*inputs[0]);
    }
    if (node.op == "Gemm") {
        return gemm(node, inputs);
    }
    if (node.op == "BatchNormalization") {
        return batchNorm(node, inputs);
    }
    if (node.op == "Clip") {
        return clip(node, inputs);
    }
    if (node.op == "Softmax") {
        return softmax(node, *inputs[0]);
    }
    if (node.op == "ArgMax") {
        return argmax(node, *inputs[0]);
    }
    if (isQuant(node)) {
        return quant(node, inputs);
    }
    return rearranged(node, inputs);
}

Result<Tensor> evaluate(const Model& model, const Tensor& input, std::string_view output)
{
    if (model.inputs.empty() || model.outputs.empty()) {
        return fail("the graph has no input or no output");
    }
    std::map<std::string, Tensor, std::less<>> known;
    for (const Initializer& initializer : model.initializers) {
        known[initializer.name] = initializer.tensor;
    }
    known[model.inputs[0].name] = input;
    for (const Node& node : model.nodes) {
        Inputs inputs;
        for (const std::string& name : node.inputs) {
            const auto found = known.find(name);
            if (!name.empty() && found == known.end()) {
                return wrong(node, "nothing before it makes its input '" + printableName(name) + "'");
            }
            inputs.push_back(name.empty() ? nullptr : &found->second);
        }
        SNAC_TRY(auto result, evaluateNode(node, inputs));
        known[node.outputs[0]] = std::move(result);
    }
    const auto found = known.find(output.empty() ? std::string_view(model.outputs[0].name) : output);
    if (found == known.end()) {
        return fail("no node makes the tensor '" + printableName(output) + "'");
    }
    return found->second;
}

} // namespace snac::synthesis::onnx
