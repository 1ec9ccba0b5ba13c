// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/synthesis/writers/hls/hls_writer.h"

#include "../../small_design.h"

#include "snac/synthesis/writer.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>

using namespace snac;
using namespace snac::synthesis;

namespace {

Design jets()
{
    Design design = tests::smallDesign();
    design.name = "jets";
    return design;
}

std::string textOf(const FileSet& files, std::string_view path)
{
    const auto found = std::ranges::find(files, path, &OutputFile::path);
    return found == files.end() ? std::string("there is no " + std::string(path)) : found->bytes;
}

bool isIn(const FileSet& files, std::string_view path, std::string_view text)
{
    return textOf(files, path).find(text) != std::string::npos;
}

} // namespace

class TestHlsWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aProjectIsComplete();
    void numbersAndTypesAreThoseOfTheNetwork();
    void whatTheDesignSaysReachesTheTools();
    void equalDesignsGiveEqualBytes();
    void textsOfUsersStayInComments();
    void theWriterIsInTheTable();
};

void TestHlsWriter::aProjectIsComplete()
{
    const FileSet files = writeHls(jets()).value();
    for (const char* path : {"firmware/jets.cpp",
                             "firmware/jets.h",
                             "firmware/defines.h",
                             "firmware/parameters.h",
                             "firmware/nnet_cast.h",
                             "firmware/weights/w_dense_1.h",
                             "firmware/weights/b_dense_2.h",
                             "firmware/nnet_dense.h",
                             "firmware/nnet_activation.h",
                             "firmware/nnet_output.h",
                             "firmware/ap_types/ap_fixed.h",
                             "firmware/ap_types/ap_int.h",
                             "tb/jets_test.cpp",
                             "tb_data/inputs.dat",
                             "tb_data/outputs.dat",
                             "build_prj.tcl",
                             "hls_config.cfg",
                             "Makefile",
                             "project.json",
                             "README.md"}) {
        QVERIFY2(!textOf(files, path).starts_with("there is no"), path);
    }
    QVERIFY(isIn(files, "README.md", "v++ -c --mode hls --config hls_config.cfg"));
    QVERIFY(isIn(files, "README.md", "vitis-run --mode hls --tcl build_prj.tcl"));
}

void TestHlsWriter::numbersAndTypesAreThoseOfTheNetwork()
{
    const FileSet files = writeHls(jets()).value();
    QVERIFY(isIn(files, "firmware/defines.h",
                 "typedef ap_fixed<8,3,AP_TRN,AP_SAT> input_t; // 3 inputs: pt, eta, phi"));
    QVERIFY(isIn(files, "firmware/defines.h", "typedef ap_fixed<6,2> weight_t;"));
    QVERIFY(isIn(files, "firmware/weights/w_dense_1.h",
                 "weights[6] = {0.3125, -0.1875, 0, 0.4375, 1, -0.5625};"));
    QVERIFY(isIn(files, "firmware/weights/b_dense_1.h", "biases[2] = {0.09375, -1.25};"));
    QVERIFY(isIn(files, "firmware/parameters.h", "multipliers = 5; // 5 of 6 weights are not zero"));
    QVERIFY(isIn(files, "firmware/parameters.h", "return ::nnet::relu<output_t>(sum);"));
    QVERIFY(isIn(files, "firmware/jets.cpp", "void jets(input_t inputs[3], result_t results[2])"));
    QVERIFY(textOf(files, "tb_data/inputs.dat").starts_with("16 -40 64\n0 0 0\n"));
}

void TestHlsWriter::whatTheDesignSaysReachesTheTools()
{
    Design design = jets();
    design.clockNs = 3.5;
    design.layers[0].strategy = hardware::Strategy::Resource;
    design.layers[0].reuseFactor = 2;
    const FileSet files = writeHls(design).value();
    QVERIFY(isIn(files, "build_prj.tcl", "set_part xcvu13p-flga2577-2-e"));
    QVERIFY(isIn(files, "build_prj.tcl", "create_clock -period 3.5 "));
    QVERIFY(isIn(files, "hls_config.cfg", "part=xcvu13p-flga2577-2-e\n"));
    QVERIFY(isIn(files, "hls_config.cfg", "clock=3.5ns\n"));
    QVERIFY(isIn(files, "hls_config.cfg", "syn.top=jets\n"));
    QVERIFY(isIn(files, "firmware/jets.cpp", "#pragma HLS DATAFLOW"));
    QVERIFY(isIn(files, "firmware/jets.cpp", "nnet::dense_resource<layers::dense_1::config>"));
    QVERIFY(isIn(files, "firmware/parameters.h", "turns = 2;"));
    const std::string text = textOf(files, "project.json");
    const QJsonObject json = QJsonDocument::fromJson(QByteArray::fromStdString(text)).object();
    QCOMPARE(json["part"].toString(), QString("xcvu13p-flga2577-2-e"));
    QCOMPARE(json["clock_ns"].toDouble(), 3.5);
    QCOMPARE(json["origin"]["trial"].toInt(), 7);
    QCOMPARE(json["layers"][0]["strategy"].toString(), QString("resource"));
    QCOMPARE(json["layers"][0]["reuse_factor"].toInt(), 2);
}

void TestHlsWriter::equalDesignsGiveEqualBytes()
{
    const FileSet one = writeHls(jets()).value();
    const FileSet other = writeHls(jets()).value();
    QVERIFY(std::ranges::equal(one, other, [](const OutputFile& a, const OutputFile& b) {
        return a.path == b.path && a.bytes == b.bytes && a.executable == b.executable;
    }));
}

void TestHlsWriter::textsOfUsersStayInComments()
{
    Design design = jets();
    design.origin.study = "a\n#error x\\";
    design.origin.step = "x */ ]\nexec rm";
    design.inputNames = {"a\nint y;", "b\\", "c"};
    design.outputNames = {"\x1b[31m", "d\r\nputs x"};
    const FileSet files = writeHls(design).value();
    for (const OutputFile& file : files) {
        if (file.path == "project.json") {
            continue; // JSON escapes them itself
        }
        for (const char* broken : {"\n#error", "\nint y", "\nexec", "\nputs x", "x\\\n", "\x1b"}) {
            QVERIFY2(file.bytes.find(broken) == std::string::npos, file.path.c_str());
        }
    }
}

void TestHlsWriter::theWriterIsInTheTable()
{
    QVERIFY(findWriter("hls").value()->write == writeHls);
    QVERIFY(findWriter("hls4ml").has_value());
}

QTEST_GUILESS_MAIN(TestHlsWriter)
#include "tst_hls_writer.moc"
