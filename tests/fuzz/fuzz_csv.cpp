// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "driver.h"

#include "snac/data/csv.h"

namespace {

using namespace snac;

void readText(const std::string& input)
{
    RunControl control;
    const data::CsvOptions careful{
        .labelColumn = {}, .findOneHot = true, .findLabels = true, .careful = true};
    data::CsvOptions asked = careful;
    asked.labelColumn = "label";
    asked.dropMissing = true;
    asked.weightColumn = input.size() % 2 == 0 ? "b" : "";
    asked.timeColumn = input.size() % 3 == 0 ? "t" : "";
    data::CsvOptions rows = careful;
    rows.truthMayLack = true;
    rows.known = data::CsvKnown{.inputs = {"a", "b"}, .truths = {}};
    for (const data::CsvOptions& options : {data::CsvOptions(), careful, asked, rows}) {
        (void)data::parseCsv(input, "fuzz.csv", options, control);
    }
}

} // namespace

int main(int argc, char** argv)
{
    snac::fuzz::Fuzzer fuzzer("csv");
    fuzzer.addSeed("a,b,label\n1,2,g\n3,4,q\n");
    fuzzer.addSeed("0,1,2\n0.5,1.5,0\n2.5,3.5,1\n");
    fuzzer.addSeed("\xef\xbb\xbf# label;a;b\r\n\"g \"\"jet\"\"\";1,5;2,5\r\nq;-1,5e3;0\r\n");
    fuzzer.addSeed("a\tb\tt\tlabel\n1\t2\t2026-03-01\ttrue\n3\tNA\t2026-03-02\tfalse\n");
    fuzzer.addSeed("  0.5   1.5   0\n  2.5   3.5   1\n  4.5   5.5   1\n");
    fuzzer.addSeed("# label_column: y0, y1\na,b,y0,y1\n1.5,2,1,0\n3.5,4,0,1\n5.5,6,1,0\n");
    fuzzer.addSeed("4,2,setosa,virginica\n5.1,3.5,0\n4.9,3.0,0\n6.3,3.3,1\n5.8,2.7,1\n");
    fuzzer.addSeed("a,b,label (x, [y, z])\n1,2,0\n3,4,1\n5,6,0\n");
    fuzzer.addSeed(",a,b\n0,1.5,g\n1,2.5,q\n2,3.5,g\n");
    fuzzer.addWords({"\"",
                     "\"\"",
                     "\r",
                     "\r\n",
                     "\n",
                     ",",
                     ";",
                     "\t",
                     "#",
                     "|",
                     "(",
                     ")",
                     "1e999",
                     "nan",
                     "NA",
                     "-",
                     "1,5",
                     "\"1,234\"",
                     "9007199254740993",
                     "\xef\xbb\xbf",
                     "\xff\xfe",
                     "label",
                     "# label_column: ",
                     "Unnamed: 0",
                     "true",
                     "2026-02-30",
                     " "});
    return fuzzer.run(argc, argv, readText);
}
