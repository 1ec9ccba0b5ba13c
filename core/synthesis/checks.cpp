// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks.h"

#include "before_run.h"
#include "import/import.h"
#include "onnx/evaluate.h"
#include "onnx/onnx_file.h"
#include "writers/hls/hls_plan.h"

#include "snac/fixedpoint/arithmetic.h"
#include "snac/fixedpoint/softmax.h"
#include "snac/network/forward.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <thread>

namespace snac::synthesis {

namespace {

/// Bytes of RTL times rows that Icarus simulates in half a second: 30 kB with 1,000 rows.
constexpr std::size_t mostInterpreted = 30'000'000;

/// Layers whose multipliers work in turns take many cycles a row.
bool isSmall(const Design& design, const FileSet& files)
{
    std::size_t bytes = 0;
    for (const OutputFile& file : files) {
        bytes += file.path.starts_with("rtl/") ? file.bytes.size() : 0;
    }
    return bytes * static_cast<std::size_t>(design.vectors.inputs.rows()) <= mostInterpreted &&
           std::ranges::all_of(design.layers, [](const LayerBuild& layer) { return layer.reuseFactor <= 1; });
}

Result<> simulate(const Writer& writer, const Design& design, const FileSet& files, const CheckPlace& place,
                  const RunControl& control, const ToolSink& sink, FileChecks& result)
{
    std::string missing;
    for (const std::string_view key : simulatorsOf(writer.key, design, files)) {
        SNAC_TRY(const Tool* const tool, findTool(key));
        if (const auto found = probeTool(*tool, place.tools, control); !found) {
            if (found.error().isCancelled()) {
                return std::unexpected(found.error());
            }
            missing += (missing.empty() ? "" : "; ") + found.error().message;
            continue;
        }
        ToolJob job;
        job.sources = place.sources;
        job.folder = place.work + "/" + std::string(writer.key) + "-simulation";
        job.top = writer.key == "hls" ? hlsTopName(design) : design.name;
        job.board = design.board;
        job.clockNs = design.clockNs;
        job.timeLimit = std::chrono::minutes(30);
        job.leastFreeDisk = diskNeeded(design);
        job.threads = static_cast<int>(std::max(1U, std::thread::hardware_concurrency())); // to compile
        SNAC_TRY(auto report, runTool(*tool, job, place.tools, control, sink));
        std::ranges::move(report.checks, std::back_inserter(result.checks));
        return {};
    }
    result.notes.push_back("not checked bit by bit: " + missing);
    return {};
}

const OutputFile* fileEndingWith(const FileSet& files, std::string_view ending)
{
    const auto found =
        std::ranges::find_if(files, [&](const OutputFile& file) { return file.path.ends_with(ending); });
    return found == files.end() ? nullptr : &*found;
}

CheckResult ownCheck(CheckKind kind, long long rows)
{
    CheckResult check;
    check.kind = kind;
    check.tool = "SNAC Studio";
    check.rows = rows;
    return check;
}

data::Matrix vectorInputs(const Design& design)
{
    return design.vectors.inputs.unaryExpr([&](std::int64_t raw) {
        return static_cast<float>(fixedpoint::toDouble(raw, design.network.input));
    });
}

onnx::Tensor rowTensor(const std::vector<double>& values)
{
    return {.shape = {1, static_cast<std::int64_t>(values.size())}, .values = values};
}

std::vector<double> inputRow(const Design& design, Eigen::Index row)
{
    std::vector<double> values;
    values.reserve(static_cast<std::size_t>(design.vectors.inputs.cols()));
    for (Eigen::Index column = 0; column < design.vectors.inputs.cols(); ++column) {
        values.push_back(fixedpoint::toDouble(design.vectors.inputs(row, column), design.network.input));
    }
    return values;
}

Result<> checkQonnx(const Design& design, const FileSet& files, FileChecks& result)
{
    const OutputFile* const file = fileEndingWith(files, ".onnx");
    SNAC_TRY(const auto model, onnx::fromBytes(file->bytes, file->path));
    // The file has its logits under a name, whatever stands behind them.
    SNAC_TRY(const auto network,
             fixedpoint::withOutputStage(design.network, fixedpoint::OutputStage::Logits));
    const fixedpoint::RawMatrix logits = fixedpoint::evaluate(network, vectorInputs(design));
    CheckResult check = ownCheck(CheckKind::GraphEvaluation, logits.rows());
    for (Eigen::Index row = 0; row < logits.rows(); ++row) {
        SNAC_TRY(const auto output, onnx::evaluate(model, rowTensor(inputRow(design, row)), "logits"));
        bool same = output.count() == logits.cols();
        for (Eigen::Index i = 0; same && i < logits.cols(); ++i) {
            same = output.values[static_cast<std::size_t>(i)] ==
                   fixedpoint::toDouble(logits(row, i), design.network.logit());
        }
        check.mismatches += same ? 0 : 1;
    }
    result.checks.push_back(std::move(check));
    return {};
}

/// Outputs of the float network as its file gives them: with the output activation, if there is one.
data::Matrix floatOutputs(const network::TrainedNetwork& trained, const data::Matrix& inputs)
{
    data::Matrix values = network::forward(trained, inputs);
    const auto& layers = trained.architecture.layers;
    for (std::size_t i = network::logitLayers(trained.architecture); i < layers.size(); ++i) {
        if (const auto* activation = std::get_if<network::Activation>(&layers[i])) {
            network::applyActivation(*activation, values);
        }
    }
    return values;
}

Result<> checkOnnx(const Design& design, const FileSet& files, FileChecks& result)
{
    constexpr double tolerance = 1e-4;
    if (!design.trained) {
        return fail("the design has no network in floating point, which its ONNX file is held against");
    }
    const OutputFile* const file = fileEndingWith(files, ".onnx");
    SNAC_TRY(const auto model, onnx::fromBytes(file->bytes, file->path));
    data::Matrix inputs = vectorInputs(design);
    const data::Matrix expected = floatOutputs(*design.trained, inputs);
    if (design.scaler) { // the file takes features in the units of the data
        for (Eigen::Index row = 0; row < inputs.rows(); ++row) {
            inputs.row(row) = inputs.row(row).cwiseProduct(design.scaler->deviation) + design.scaler->mean;
        }
    }
    CheckResult check = ownCheck(CheckKind::GraphEvaluation, inputs.rows());
    const double scale = std::max(1.0, static_cast<double>(expected.cwiseAbs().maxCoeff()));
    for (Eigen::Index row = 0; row < inputs.rows(); ++row) {
        const Eigen::VectorXd values = inputs.row(row).cast<double>();
        SNAC_TRY(const auto output, onnx::evaluate(model, rowTensor({values.begin(), values.end()})));
        bool same = output.count() == expected.cols();
        for (Eigen::Index i = 0; same && i < expected.cols(); ++i) {
            same = std::abs(output.values[static_cast<std::size_t>(i)] -
                            static_cast<double>(expected(row, i))) <= tolerance * scale;
        }
        check.mismatches += same ? 0 : 1;
    }
    result.checks.push_back(std::move(check));
    return {};
}

Result<> checkBundle(const Design& design, const FileSet& files, FileChecks& result)
{
    const OutputFile* const json = fileEndingWith(files, "network.json");
    const OutputFile* const arrays = fileEndingWith(files, "arrays.npz");
    SNAC_TRY(const auto read, importBundle(json->bytes, arrays->bytes));
    CheckResult check = ownCheck(CheckKind::ReadBack, design.vectors.inputs.rows());
    if (!read.integers || *read.integers != design.network) {
        check.mismatches = std::max<long long>(check.rows, 1);
    }
    result.checks.push_back(std::move(check));
    return {};
}

} // namespace

bool isCheckedByPrograms(std::string_view form)
{
    return form == "hls" || form == "vhdl" || form == "verilog";
}

std::vector<std::string_view> simulatorsOf(std::string_view form, const Design& design, const FileSet& files)
{
    if (form == "hls") {
        return {"g++"};
    }
    if (form == "vhdl") {
        return {"ghdl"};
    }
    if (form != "verilog") {
        return {};
    }
    return isSmall(design, files) ? std::vector<std::string_view>{"icarus", "verilator"}
                                  : std::vector<std::string_view>{"verilator", "icarus"};
}

bool FileChecks::good() const
{
    return std::ranges::all_of(checks, [](const CheckResult& check) { return check.mismatches == 0; });
}

Result<FileChecks> checkFiles(const Writer& writer, const Design& design, const FileSet& files,
                              const CheckPlace& place, const RunControl& control, const ToolSink& sink)
{
    FileChecks result;
    if (design.vectors.inputs.rows() == 0) {
        result.notes.emplace_back("not checked: there are no test vectors");
    } else if (isCheckedByPrograms(writer.key)) {
        SNAC_CHECK(simulate(writer, design, files, place, control, sink, result));
    } else if (writer.key == "qonnx") {
        SNAC_CHECK(checkQonnx(design, files, result));
    } else if (writer.key == "onnx") {
        SNAC_CHECK(checkOnnx(design, files, result));
    } else if (writer.key == "bundle") {
        SNAC_CHECK(checkBundle(design, files, result));
    }
    return result;
}

} // namespace snac::synthesis
