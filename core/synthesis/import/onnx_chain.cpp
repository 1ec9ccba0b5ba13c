// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "onnx_chain.h"

#include "import.h"
#include "onnx_activation.h"
#include "onnx_constants.h"
#include "onnx_identity.h"
#include "snac/synthesis/onnx/evaluate.h"
#include "snac/synthesis/onnx/quant.h"

#include "snac/base/number_text.h"
#include "snac/base/printable.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace snac::synthesis::onnx {

namespace {

using network::Activation;
using network::ActivationKind;

/// Follows the values from the input on, node by node.
class Walker
{
public:
    Walker(const Model& model, const Constants& constants)
        : m_model(model)
        , m_constants(constants)
    {
        for (const Node& node : model.nodes) {
            if (!constants.made(node)) {
                for (const std::string& input : node.inputs) {
                    auto& users = m_users[input];
                    if (users.empty() || users.back() != &node) {
                        users.push_back(&node);
                    }
                }
            }
        }
    }

    Result<Chain> walk()
    {
        SNAC_CHECK(begin());
        const std::string end = m_model.outputs[0].name;
        std::size_t visited = 0;
        while (m_current != end) {
            if (++visited > m_model.nodes.size()) {
                return fail("the graph runs in a circle");
            }
            const std::vector<const Node*>& users = m_users[m_current];
            if (users.empty()) {
                return fail("no node uses '" + printableName(m_current) +
                            "', which is not the output of the graph");
            }
            if (users.size() > 1) {
                SNAC_CHECK(takeFork(users));
            } else {
                SNAC_CHECK(take(*users[0]));
            }
        }
        if (m_chain.inputs < 1) {
            return fail("the graph multiplies its input by no matrix");
        }
        return std::move(m_chain);
    }

private:
    Result<> begin()
    {
        std::vector<const ValueInfo*> inputs;
        for (const ValueInfo& input : m_model.inputs) {
            if (m_constants.find(input.name) == nullptr) { // older files list weights among the inputs
                inputs.push_back(&input);
            }
        }
        if (inputs.size() != 1 || m_model.outputs.empty()) {
            return fail("the graph has " + std::to_string(inputs.size()) + " inputs and " +
                        std::to_string(m_model.outputs.size()) + " outputs; one of each can be read");
        }
        if (m_model.outputs.size() > 1) {
            m_chain.notes.push_back("The graph has several outputs; '" +
                                    printableName(m_model.outputs[0].name) + "' is read.");
        }
        m_current = inputs[0]->name;
        const std::vector<std::int64_t>& shape = inputs[0]->shape;
        m_place.rank = std::ssize(shape);
        m_place.rows = m_place.rank > 1 ? std::max<std::int64_t>(shape[0], 0) : 0;
        m_place.values = inputs[0]->isInteger ? Values::Whole : Values::Numbers;
        for (std::size_t i = 1; i + 1 < shape.size() && m_place.between < mostWeights; ++i) {
            m_place.between *= std::max<std::int64_t>(shape[i], 0);
        }
        return shape.size() == 2 && shape[1] > 0
                   ? setWidth({inputs[0]->name, "input", {}, {}, {}, {}, {}}, shape[1])
                   : Result<>();
    }

    /// Sets the number of values at this place. Error: it is another one.
    Result<> setWidth(const Node& node, std::int64_t width)
    {
        constexpr std::int64_t most = 1 << 16;
        if (width < 1 || width > most || (m_width > 0 && m_width != width)) {
            return fail(describe(node) + " takes " + std::to_string(width) + " values" +
                        (m_width > 0 ? ", but gets " + std::to_string(m_width)
                                     : std::string("; at most 65536 can be")));
        }
        m_width = width;
        if (m_chain.inputs == 0) {
            m_chain.inputs = static_cast<int>(width);
        }
        return {};
    }

    /// The constant input beside the values. Error: both depend on the input.
    Result<const Constant*> other(const Node& node, bool* valuesFirst = nullptr) const
    {
        if (node.inputs.size() != 2) {
            return fail(describe(node) + " has not two inputs");
        }
        const bool first = node.inputs[0] == m_current;
        const Constant* constant = m_constants.find(node.inputs[first ? 1 : 0]);
        if (constant == nullptr) {
            return fail(describe(node) + " joins two branches; only plain chains of layers can be read");
        }
        if (valuesFirst != nullptr) {
            *valuesFirst = first;
        }
        return constant;
    }

    /// One number a feature; a single one stands for all.
    Result<Eigen::VectorXd> perFeature(const Node& node, const Constant& constant)
    {
        const Tensor& tensor = constant.tensor;
        const bool isRow = tensor.shape.empty() || tensor.shape.back() == tensor.count();
        if (!isRow || tensor.count() < 1) {
            return fail(describe(node) + ": its constant is not one number a feature");
        }
        if (tensor.count() > 1) {
            SNAC_CHECK(setWidth(node, tensor.count()));
        }
        if (m_width < 1) {
            return fail(describe(node) + " stands where the number of features is not known yet");
        }
        Eigen::VectorXd values(m_width);
        for (Eigen::Index i = 0; i < values.size(); ++i) {
            values[i] = tensor.values[tensor.count() > 1 ? static_cast<std::size_t>(i) : 0];
            if (!std::isfinite(static_cast<float>(values[i]))) {
                return fail(describe(node) + ": its constant holds a number that is not finite");
            }
        }
        return values;
    }

    Result<> push(const Node& node, decltype(Step::what) what)
    {
        if (!m_chain.steps.empty() && std::holds_alternative<ArgmaxStep>(m_chain.steps.back().what)) {
            return fail(describe(node) + " stands behind the choice of a class, which must be the last");
        }
        m_chain.steps.push_back({describe(node), std::move(what)});
        return advance(node);
    }
    Result<> advance(const Node& node)
    {
        m_current = node.outputs[0];
        return {};
    }
    /// The one node behind this one, or null.
    [[nodiscard]] const Node* next(const Node& node) const
    {
        const auto found = m_users.find(node.outputs[0]);
        return found != m_users.end() && found->second.size() == 1 ? found->second[0] : nullptr;
    }

    Result<> dense(const Node& node, const Constant& matrix, bool transposed)
    {
        const Tensor& tensor = matrix.tensor;
        if (tensor.shape.size() != 2 || tensor.count() < 1) {
            return fail(describe(node) + ": its weights are no matrix");
        }
        if (m_place.isFlat) {
            return fail(describe(node) + " multiplies values whose axis of features was dropped");
        }
        m_weights += tensor.count();
        if (m_weights > mostWeights) {
            return fail("a network of more than " + std::to_string(mostWeights) + " weights");
        }
        SNAC_CHECK(setWidth(node, tensor.shape[transposed ? 1 : 0]));
        m_width = 0;
        using RowMajor = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
        const Eigen::Map<const RowMajor> map(tensor.values.data(), tensor.shape[0], tensor.shape[1]);
        DenseStep step;
        step.weights = transposed ? Eigen::MatrixXd(map) : Eigen::MatrixXd(map.transpose());
        if (!step.weights.cast<float>().allFinite()) {
            return fail(describe(node) + ": a weight is not finite");
        }
        step.weightGrid = matrix.grid;
        step.problem = matrix.problem;
        step.comment = node.comment;
        SNAC_CHECK(setWidth(node, step.weights.rows()));
        return push(node, std::move(step));
    }

    Result<> setBias(const Node& node, const Constant& constant, double factor = 1.0)
    {
        auto& step = std::get<DenseStep>(m_chain.steps.back().what);
        SNAC_TRY(step.bias, perFeature(node, constant));
        step.bias *= factor;
        step.biasGrid = factor == 1.0 ? constant.grid : std::nullopt;
        step.problem = step.problem.empty() ? constant.problem : step.problem;
        return advance(node);
    }

    Result<> gemm(const Node& node)
    {
        const auto number = [&](const char* name) {
            const auto* value = attribute<double>(node, name);
            return value ? *value : 1.0;
        };
        const auto flag = [&](const char* name) {
            const auto* value = attribute<std::int64_t>(node, name);
            return value && *value != 0;
        };
        const Constant* weights = node.inputs.size() > 1 ? m_constants.find(node.inputs[1]) : nullptr;
        if (node.inputs[0] != m_current || weights == nullptr || flag("transA")) {
            return fail(describe(node) + " is not values times constant weights");
        }
        Constant scaled = *weights;
        if (const double alpha = number("alpha"); alpha != 1.0) {
            std::ranges::for_each(scaled.tensor.values, [alpha](double& value) { value *= alpha; });
            scaled.grid.reset();
        }
        SNAC_CHECK(dense(node, scaled, flag("transB")));
        if (node.inputs.size() > 2 && !node.inputs[2].empty()) {
            const Constant* bias = m_constants.find(node.inputs[2]);
            if (bias == nullptr) {
                return fail(describe(node) + ": its bias is not constant");
            }
            return setBias(node, *bias, number("beta"));
        }
        return {};
    }

    Result<> norm(const Node& node)
    {
        SNAC_CHECK(checkAsks(node, m_constants, m_model.opset));
        if (m_place.rank > 2) {
            return fail(describe(node) + " normalises along the second of " + std::to_string(m_place.rank) +
                        " axes; only rows of features can be read");
        }
        NormStep step;
        Eigen::VectorXf* const targets[] = {&step.norm.gamma, &step.norm.beta, &step.norm.mean,
                                            &step.norm.variance};
        for (std::size_t i = 0; i < 4; ++i) {
            const Constant* constant =
                node.inputs.size() > i + 1 ? m_constants.find(node.inputs[i + 1]) : nullptr;
            if (constant == nullptr) {
                return fail(describe(node) + ": its statistics are not constant");
            }
            SNAC_TRY(const Eigen::VectorXd values, perFeature(node, *constant));
            *targets[i] = values.cast<float>();
        }
        const auto* epsilon = attribute<double>(node, "epsilon");
        step.norm.epsilon = epsilon ? static_cast<float>(*epsilon) : 1e-5F;
        if (!((step.norm.variance.array() + step.norm.epsilon) > 0.0F).all()) {
            return fail(describe(node) + ": a variance below 0");
        }
        return push(node, std::move(step));
    }

    /// Add, Sub, Mul, Div with constants: scaler, bias, half a step before a Quant, hard sigmoid, or a batch
    /// norm.
    Result<> affine(const Node& node)
    {
        bool valuesFirst = true;
        SNAC_TRY(const Constant* const constant, other(node, &valuesFirst));
        if (!valuesFirst && (node.op == "Sub" || node.op == "Div")) {
            return fail(describe(node) + " subtracts or divides the other way round");
        }
        if (node.op == "Add" && constant->tensor.shape.empty()) {
            const double value = constant->tensor.values[0];
            const Node* behind = next(node);
            if (behind != nullptr && isQuant(*behind) && behind->inputs.size() == 4 &&
                behind->inputs[0] == node.outputs[0]) {
                const auto scale = m_constants.scalar(behind->inputs[1]);
                SNAC_TRY(QuantStep step, quantStep(*behind, m_constants, scale ? value / *scale : 0.0));
                if (step.problem.empty() && std::abs(value) == *scale / 2.0) {
                    return push(*behind, std::move(step));
                }
            }
            if (const Node* last = hardSigmoidEnd(node, value)) {
                return push(*last, Activation{ActivationKind::HardSigmoid});
            }
        }
        const bool begins = m_chain.steps.empty();
        if (begins && node.op == "Sub" && !m_chain.mean) {
            SNAC_TRY(const Eigen::VectorXd mean, perFeature(node, *constant));
            m_chain.mean = mean.cast<float>().transpose();
            return advance(node);
        }
        if (begins && node.op == "Div" && !m_chain.deviation) {
            SNAC_TRY(const Eigen::VectorXd deviation, perFeature(node, *constant));
            if ((deviation.array() == 0.0).any()) {
                return fail(describe(node) + " divides by 0");
            }
            m_chain.deviation = deviation.cast<float>().transpose();
            return advance(node);
        }
        auto* dense = begins ? nullptr : std::get_if<DenseStep>(&m_chain.steps.back().what);
        if (node.op == "Add" && dense != nullptr && dense->bias.size() == 0) {
            return setBias(node, *constant);
        }
        return pushAffine(node, *constant);
    }

    Result<> pushAffine(const Node& node, const Constant& constant)
    {
        SNAC_TRY(const Eigen::VectorXd values, perFeature(node, constant));
        const Eigen::Index count = values.size();
        NormStep step;
        step.norm.gamma = Eigen::VectorXf::Ones(count);
        step.norm.beta = Eigen::VectorXf::Zero(count);
        step.norm.mean = Eigen::VectorXf::Zero(count);
        step.norm.variance = Eigen::VectorXf::Ones(count);
        step.norm.epsilon = 0.0F;
        if (node.op == "Mul") {
            step.norm.gamma = values.cast<float>();
        } else if (node.op == "Div") {
            step.norm.gamma = values.cwiseInverse().cast<float>();
        } else if (node.op == "Add") {
            step.norm.beta = values.cast<float>();
        } else {
            step.norm.mean = values.cast<float>();
        }
        if (!step.norm.gamma.allFinite()) {
            return fail(describe(node) + " divides by 0");
        }
        m_chain.notes.push_back(describe(node) + " is read as a batch norm.");
        return push(node, std::move(step));
    }

    /// Add 3, Clip 0..6, Div 6: the last of them.
    [[nodiscard]] const Node* hardSigmoidEnd(const Node& add, double value) const
    {
        const Node* clip = value == 3.0 ? next(add) : nullptr;
        const Node* div = clip && clip->op == "Clip" && clipBounds(*clip, m_constants) == std::pair(0.0, 6.0)
                              ? next(*clip)
                              : nullptr;
        const bool fits =
            div && div->inputs.size() == 2 && div->inputs[0] == clip->outputs[0] &&
            ((div->op == "Div" && m_constants.scalar(div->inputs[1]) == 6.0) ||
             (div->op == "Mul" && isNear(m_constants.scalar(div->inputs[1]).value_or(0.0), 1.0 / 6.0)));
        return fits ? div : nullptr;
    }

    /// SiLU: x and its sigmoid meet again; GELU: x and 1 + erf(x / sqrt 2) do.
    Result<> takeFork(const std::vector<const Node*>& users)
    {
        const auto meets = [&](const Node& a, const std::string& tensor) {
            return a.op == "Mul" && a.inputs.size() == 2 &&
                   ((a.inputs[0] == m_current && a.inputs[1] == tensor) ||
                    (a.inputs[1] == m_current && a.inputs[0] == tensor));
        };
        for (int order = 0; users.size() == 2 && order < 2; ++order) {
            const Node& branch = *users[static_cast<std::size_t>(order)];
            const Node& join = *users[static_cast<std::size_t>(1 - order)];
            if (branch.op == "Sigmoid" && meets(join, branch.outputs[0])) {
                return push(join, Activation{ActivationKind::Silu});
            }
            const auto factor =
                branch.inputs.size() == 2 ? m_constants.scalar(branch.inputs[1]) : std::nullopt;
            const bool scales = factor && ((branch.op == "Div" && isNear(*factor, std::sqrt(2.0))) ||
                                           (branch.op == "Mul" && isNear(*factor, std::sqrt(0.5))));
            const Node* erf = scales ? next(branch) : nullptr;
            const Node* add = erf && erf->op == "Erf" ? next(*erf) : nullptr;
            const bool shifts =
                add && add->op == "Add" && add->inputs.size() == 2 &&
                (m_constants.scalar(add->inputs[1]) == 1.0 || m_constants.scalar(add->inputs[0]) == 1.0);
            const Node* half = shifts && meets(join, add->outputs[0]) ? next(join) : nullptr;
            if (half && half->op == "Mul" && half->inputs.size() == 2 &&
                (m_constants.scalar(half->inputs[1]) == 0.5 || m_constants.scalar(half->inputs[0]) == 0.5)) {
                return push(*half, Activation{ActivationKind::Gelu});
            }
        }
        return fail("behind '" + printableName(m_current) + "' the graph forks, into " + describe(*users[0]) +
                    " and " + describe(*users[1]) + "; only plain chains of layers can be read");
    }

    /// Softmax and ArgMax go along an axis: the one of a row's own values, and not across the rows.
    [[nodiscard]] Result<> checkAxis(const Node& node, std::int64_t otherwise) const
    {
        const auto* given = attribute<std::int64_t>(node, "axis");
        const std::int64_t axis = given ? *given : otherwise;
        const std::int64_t own = m_place.rank > 0 ? m_place.rank - 1 : 1;
        return axis == -1 || axis == own ? Result<>()
                                         : fail(describe(node) + " goes along axis " + std::to_string(axis) +
                                                ", across the rows of the data; along axis " +
                                                std::to_string(own) + ", the values of one row, can be read");
    }

    Result<> argmax(const Node& node)
    {
        SNAC_CHECK(checkAxis(node, 0));
        if (m_width == 1) {
            return fail(describe(node) + " chooses from one output, which is always the first");
        }
        const auto* last = attribute<std::int64_t>(node, "select_last_index");
        return last && *last != 0 ? Result<>(fail(describe(node) + " takes the last of equal values; the "
                                                                   "first can be read"))
                                  : choose(node, Values::Class);
    }
    Result<> choose(const Node& node, Values values)
    {
        SNAC_CHECK(push(node, ArgmaxStep{}));
        m_place.values = values;
        return {};
    }
    /// Above 0: the class of one output, as long as that is no probability, which is above 0 always.
    Result<> above(const Node& node)
    {
        const auto* last = m_chain.steps.empty() ? nullptr : &m_chain.steps.back().what;
        const auto* activation = last ? std::get_if<Activation>(last) : nullptr;
        if (m_width != 1 || (activation && activation->kind != ActivationKind::Linear)) {
            return fail(describe(node) + " compares with 0 what is not one plain output");
        }
        m_chain.decides = true;
        return choose(node, Values::Bit);
    }

    /// Leaves out a node that leaves each row as it is. False: it is of another kind.
    Result<bool> pass(const Node& node)
    {
        m_place.features = m_width;
        m_place.begins = m_chain.steps.empty() && m_width == 0;
        SNAC_TRY(const bool passes, leavesAsItIs(node, m_constants, m_place));
        if (!passes) {
            return false;
        }
        if (m_place.features != m_width) {
            SNAC_CHECK(setWidth(node, m_place.features));
        }
        SNAC_CHECK(node.op == "Identity" && node.name.starts_with("linear_")
                       ? push(node, Activation{ActivationKind::Linear})
                       : advance(node));
        return true;
    }

    Result<> take(const Node& node)
    {
        if (!node.domain.empty() && !isQuant(node)) {
            return fail(describe(node) + " is of the domain '" + printableName(node.domain) +
                        "', which is not known");
        }
        if (isQuant(node)) {
            SNAC_TRY(QuantStep step, quantStep(node, m_constants, 0.0));
            return push(node, std::move(step));
        }
        if (node.op == "MatMul") {
            bool valuesFirst = true;
            SNAC_TRY(const Constant* const matrix, other(node, &valuesFirst));
            return valuesFirst ? dense(node, *matrix, false)
                               : Result<>(fail(describe(node) +
                                               " multiplies weights by values, not values by weights"));
        }
        if (node.op == "Gemm") {
            return gemm(node);
        }
        if (node.op == "BatchNormalization") {
            return norm(node);
        }
        if (node.op == "Add" || node.op == "Sub" || node.op == "Mul" || node.op == "Div") {
            return affine(node);
        }
        if (node.op == "Dropout") {
            SNAC_CHECK(checkAsks(node, m_constants, m_model.opset));
            const auto ratio = node.inputs.size() > 1 ? m_constants.scalar(node.inputs[1]) : std::nullopt;
            const auto* old = attribute<double>(node, "ratio");
            return push(node, network::Dropout{
                                  std::clamp(meantByFloat(ratio.value_or(old ? *old : 0.5)), 0.0, 0.99)});
        }
        if (node.op == "ArgMax") {
            return argmax(node);
        }
        if (node.op == "Greater" && node.inputs.size() == 2 && node.inputs[0] == m_current &&
            m_constants.scalar(node.inputs[1]) == 0.0) {
            return above(node);
        }
        if (node.op == "Softmax") { // before version 13 the axis was 1, which is the last one of rows
            SNAC_CHECK(checkAxis(node, -1));
        }
        SNAC_TRY(const auto activation, activationOf(node, m_constants));
        if (activation) {
            return push(node, *activation);
        }
        SNAC_TRY(const bool passes, pass(node));
        if (passes) {
            return {};
        }
        return fail(describe(node) +
                    " is of a kind that cannot be read; dense layers, batch norm and activations can");
    }

    const Model& m_model;
    const Constants& m_constants;
    std::unordered_map<std::string, std::vector<const Node*>> m_users;
    Chain m_chain;
    std::string m_current;
    Passing m_place;          ///< what is known of the values here
    std::int64_t m_width = 0; ///< values at this place; 0: not known yet
    long long m_weights = 0;
};

} // namespace

Result<Chain> chainFrom(const Model& model)
{
    SNAC_TRY(const Constants constants, Constants::of(model));
    return Walker(model, constants).walk();
}

} // namespace snac::synthesis::onnx
