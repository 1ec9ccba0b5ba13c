// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Trained networks that others published, from their files to gateware: each becomes a study as `snac import`
// makes it, is written as HLS and as RTL, and both are run on 1,000 real jets. What is expected there are not
// our integers but the numbers of the formulas that describe the networks, in double precision.
//
//   bench_theirs [PART_OF_A_NAME [FACTOR]]
//
// With a factor the standardised jets are multiplied by it, so that more sums meet the ends of their types. A
// line a network, then a sum by family, of all files below trained_jets_csynth/weights or of those whose name
// holds the argument. The exit code is 1 where a single output differs or anything is missing.
#include "../core/synthesis/import/npz_formula.h"

#include "snac/fixedpoint/arithmetic.h"
#include "snac/jobs/hardware.h"
#include "snac/jobs/import_network.h"
#include "snac/synthesis/checks.h"
#include "snac/synthesis/writer.h"

#include <QCoreApplication>
#include <QDir>
#include <QTemporaryDir>

#include <cstdio>
#include <map>
#include <sys/resource.h>

using namespace snac;

namespace {

constexpr int rowsAsked = 1000;

struct Sum
{
    int networks = 0;
    int equal = 0;
    long long rows = 0; ///< simulated, in HLS and in RTL
};

/// "qkeras_b7" of the format that import tells.
std::string familyOf(const std::string& format)
{
    const std::size_t open = format.find('(');
    return open == std::string::npos ? format : format.substr(open + 1, format.size() - open - 2);
}

/// What the formulas say of the jets, as raw integers of the outputs. Error: a number that these cannot be.
Result<synthesis::TestVectors> wantedOf(const std::string& path, const std::string& family,
                                        const fixedpoint::Network& network, const data::Matrix& jets)
{
    const std::string bytes = synthesis::tests::contentOf(QString::fromStdString(path));
    SNAC_TRY(const auto arrays, synthesis::NumpyArrays::read(bytes, path));
    synthesis::TestVectors vectors;
    vectors.inputs = jets.unaryExpr(
        [&](float value) { return fixedpoint::toRaw(static_cast<double>(value), network.input); });
    vectors.outputs.resize(jets.rows(), network.outputs());
    for (Eigen::Index row = 0; row < jets.rows(); ++row) {
        const std::vector<double> values =
            synthesis::tests::formula(arrays, family, {jets.row(row).begin(), jets.row(row).end()});
        for (Eigen::Index i = 0; i < vectors.outputs.cols(); ++i) {
            const double value = values[static_cast<std::size_t>(i)];
            vectors.outputs(row, i) = fixedpoint::toRaw(value, network.logit());
            if (fixedpoint::toDouble(vectors.outputs(row, i), network.logit()) != value) {
                return fail("the formula gives " + std::to_string(value) + ", which is none of " +
                            network.logit().toString());
            }
        }
    }
    return vectors;
}

/// Writes and simulates a form. Error: what went wrong, or how many rows differ.
Result<long long> simulated(const synthesis::Design& design, const char* form)
{
    const QTemporaryDir folder;
    const std::string place = folder.path().toStdString();
    RunControl control;
    SNAC_TRY(const auto* const writer, synthesis::findWriter(form));
    SNAC_TRY(const auto files, writer->write(design));
    SNAC_CHECK(synthesis::commit(files, place + "/design"));
    SNAC_TRY(const auto checked, synthesis::checkFiles(*writer, design, files,
                                                       {.sources = place + "/design",
                                                        .work = place + "/work",
                                                        .tools = synthesis::ToolPlaces::standard()},
                                                       control));
    if (checked.checks.empty()) {
        return fail(checked.notes.front());
    }
    const synthesis::CheckResult& check = checked.checks.front();
    return check.mismatches == 0 && check.rows == rowsAsked
               ? Result<long long>(check.rows)
               : fail(std::string(form) + ": " + std::to_string(check.mismatches) + " of " +
                      std::to_string(check.rows) + " rows differ");
}

Result<> carry(const QString& path, const data::Matrix& jets, const hardware::Environment& environment,
               std::map<std::string, Sum>& sums)
{
    const QTemporaryDir folder;
    RunControl control;
    jobs::ImportRequest request;
    request.network = path.toStdString();
    request.file = folder.filePath(QStringLiteral("theirs.snac")).toStdString();
    SNAC_CHECK(jobs::importNetwork(request, environment, control));
    jobs::PointRequest point;
    point.file = request.file;
    point.trial = 0;
    SNAC_TRY(auto made, jobs::designOf(point, environment, control));
    const std::string family = familyOf(made.imported->format);
    Sum& sum = sums[family];
    ++sum.networks;
    SNAC_TRY(made.design.vectors, wantedOf(request.network, family, made.design.network, jets));
    for (const char* form : {"hls", "verilog"}) {
        SNAC_TRY(const long long rows, simulated(made.design, form));
        sum.rows += rows;
    }
    ++sum.equal;
    return {};
}

double minutesOfChildren()
{
    rusage usage{};
    ::getrusage(RUSAGE_CHILDREN, &usage);
    return static_cast<double>(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) / 60.0;
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QDir folder(QStringLiteral(SNAC_SHARED_DATA_DIR "/trained_jets_csynth/weights"));
    const QString part = argc > 1 ? QString::fromLocal8Bit(argv[1]) : QString();
    const auto environment = hardware::readEnvironment(hardware::findFolders());
    const float factor = argc > 2 ? QString::fromLocal8Bit(argv[2]).toFloat() : 1.0F;
    const data::Matrix jets = synthesis::tests::jets(rowsAsked) * factor;
    std::map<std::string, Sum> sums;
    int wrong = 0;
    int networks = 0;
    for (const QString& name : folder.entryList({QStringLiteral("*.npz")}, QDir::Files, QDir::Name)) {
        if (!name.contains(part)) {
            continue;
        }
        const auto carried = carry(folder.filePath(name), jets, *environment, sums);
        ++networks;
        wrong += carried ? 0 : 1;
        std::printf("%-52s %s\n", qPrintable(name), carried ? "equal" : carried.error().toString().c_str());
        std::fflush(stdout);
    }
    for (const auto& [family, sum] : sums) {
        std::printf("%-16s %2d of %2d networks equal, %lld rows simulated\n", family.c_str(), sum.equal,
                    sum.networks, sum.rows);
    }
    std::printf("%d networks, %d wrong; %.1f minutes of processor time in tools\n", networks, wrong,
                minutesOfChildren());
    return wrong == 0 && networks > 0 ? 0 : 1;
}
