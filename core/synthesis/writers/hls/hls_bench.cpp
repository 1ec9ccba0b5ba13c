// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hls_code.h"

#include "hls_text.h"

#include <charconv>

namespace snac::synthesis {

namespace {

constexpr std::string_view benchReaders = R"cpp(
/// The folder tb_data: named by the first argument, or where the tools leave it.
static bool open_data(std::ifstream& file, const std::string& name, int argc, char** argv)
{
    std::vector<std::string> folders;
    if (argc > 1) {
        folders.push_back(std::string(argv[1]) + "/");
    } else {
        const std::string here = __FILE__;
        const std::string::size_type slash = here.find_last_of("/\\");
        folders.push_back("tb_data/");
        folders.push_back("");
        folders.push_back((slash == std::string::npos ? std::string() : here.substr(0, slash + 1)) + "../tb_data/");
    }
    for (std::size_t i = 0; i < folders.size(); ++i) {
        file.open((folders[i] + name).c_str());
        if (file) {
            return true;
        }
        file.clear();
    }
    std::cerr << "there is no tb_data/" << name << std::endl;
    return false;
}

/// Numbers from bits and back.
template<class number_t> static void set_raw(number_t& number, long long raw)
{
    number.range(number_t::width - 1, 0) = static_cast<unsigned long long>(raw);
}
static long long bits_of(unsigned long long bits, int width, bool is_signed)
{
    const bool negative = is_signed && ((bits >> (width - 1)) & 1) != 0;
    return static_cast<long long>(negative && width < 64 ? bits | (~0ULL << width) : bits);
}
template<int W, int I, ap_q_mode Q, ap_o_mode O, int N> static long long raw_of(const ap_fixed<W, I, Q, O, N>& number)
{
    return bits_of(number.range(W - 1, 0).to_uint64(), W, true);
}
template<int W, int I, ap_q_mode Q, ap_o_mode O, int N> static long long raw_of(const ap_ufixed<W, I, Q, O, N>& number)
{
    return bits_of(number.range(W - 1, 0).to_uint64(), W, false);
}
template<int W> static long long raw_of(const ap_uint<W>& number)
{
    return bits_of(number.range(W - 1, 0).to_uint64(), W, false);
}
)cpp";

constexpr std::string_view benchMain = R"cpp(
int main(int argc, char** argv)
{
    std::ifstream inputs;
    std::ifstream expected;
    if (!open_data(inputs, "inputs.dat", argc, argv) || !open_data(expected, "outputs.dat", argc, argv)) {
        return 2;
    }
    long long samples = 0;
    long long mismatches = 0;
    for (long long raw = 0; inputs >> raw; ++samples) {
        input_t sample[n_inputs];
        for (int i = 0; i < n_inputs; ++i) {
            if (i > 0 && !(inputs >> raw)) {
                std::cerr << "inputs.dat ends within sample " << samples << std::endl;
                return 2;
            }
            set_raw(sample[i], raw);
        }
        result_t results[n_results];
        TOP(sample, results);
        bool equal = true;
        std::ostringstream told;
        for (int i = 0; i < n_results; ++i) {
            long long wanted = 0;
            if (!(expected >> wanted)) {
                std::cerr << "outputs.dat ends within sample " << samples << std::endl;
                return 2;
            }
            const long long got = raw_of(results[i]);
            equal = equal && got == wanted;
            told << " " << got << (got == wanted ? "" : " (not " + std::to_string(wanted) + ")");
        }
        if (!equal && ++mismatches <= 10) {
            std::cout << "sample " << samples << ":" << told.str() << std::endl;
        }
    }
    std::cout << "TOP: " << samples << " samples, " << mismatches << " mismatches" << std::endl;
    return samples > 0 && mismatches == 0 ? 0 : 1;
}
)cpp";

std::string vectorRows(const fixedpoint::RawMatrix& values)
{
    std::string text;
    char digits[24] = {};
    for (Eigen::Index row = 0; row < values.rows(); ++row) {
        for (Eigen::Index column = 0; column < values.cols(); ++column) {
            const auto [end, error] = std::to_chars(digits, digits + sizeof digits, values(row, column));
            text.append(column > 0 ? " " : "").append(digits, end);
        }
        text += '\n';
    }
    return text;
}

} // namespace

void addHlsBench(const Design& design, const HlsPlan& plan, FileSet& files)
{
    const std::string constants = "\nstatic const int n_inputs = " + std::to_string(design.network.inputs()) +
                                  ";\nstatic const int n_results = " + std::to_string(plan.results) + ";\n";
    files.push_back(
        {"tb/" + plan.top + "_test.cpp",
         hlsHeading(
             design, "//",
             "Runs the network on tb_data/inputs.dat and compares, bit by bit, with tb_data/outputs.dat.") +
             "// Raw integers, a sample a line. Returns 0: all equal; 1: not, or no samples; 2: files "
             "missing.\n" +
             "#include \"" + plan.top +
             ".h\"\n\n#include <fstream>\n#include <iostream>\n#include <sstream>\n" +
             "#include <string>\n#include <vector>\n" + constants + std::string(benchReaders) +
             hlsWithTop(benchMain, plan.top),
         false});
    files.push_back({"tb_data/inputs.dat", vectorRows(design.vectors.inputs), false});
    files.push_back({"tb_data/outputs.dat", vectorRows(design.vectors.outputs), false});
}

} // namespace snac::synthesis
