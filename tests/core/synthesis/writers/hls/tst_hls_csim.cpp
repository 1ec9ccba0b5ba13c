// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/synthesis/writers/hls/hls_writer.h"

#include "csim.h"

#include "../../small_design.h"

#include <QTemporaryDir>
#include <QTest>

#include <fstream>

using namespace snac;
using namespace snac::synthesis;
using namespace snac::synthesis::tests;

namespace {

/// Several projects as one program: one compilation for all. Each firmware lies in a namespace of its own.
class Batch
{
public:
    Batch() { m_folder = m_temporary.path().toStdString(); m_temporary.setAutoRemove(qEnvironmentVariableIsEmpty("KEEP")); }

    /// A project that the writer refuses fails the test.
    void add(const Design& design)
    {
        const auto files = writeHls(design);
        QVERIFY2(files.has_value(), files ? "" : files.error().message.c_str());
        const auto written = commit(*files, m_folder + "/" + design.name);
        QVERIFY2(written.has_value(), written ? "" : written.error().message.c_str());
        m_names.push_back(design.name);
    }

    [[nodiscard]] Ran run() const
    {
        std::string text = "#include \"ap_fixed.h\"\n#include \"ap_int.h\"\n";
        for (const char* header : {"fstream", "iostream", "sstream", "string", "vector"}) {
            text += std::string("#include <") + header + ">\n";
        }
        for (const char* kernels : {"nnet_activation.h", "nnet_dense.h", "nnet_output.h"}) {
            text += "#include \"" + m_names.front() + "/firmware/" + kernels + "\"\n";
        }
        std::string calls;
        for (const std::string& name : m_names) {
            text += "namespace in_" + name + " {\n#include \"" + name + "/firmware/" + name + ".cpp\"\n" +
                    "#define main run\n#include \"" + name + "/tb/" + name + "_test.cpp\"\n#undef main\n}\n";
            calls += "    arguments[1] = const_cast<char*>(\"" + name + "/tb_data\");\n    failed += in_" +
                     name + "::run(2, arguments);\n";
        }
        std::ofstream(m_folder + "/all.cpp")
            << text << "int main()\n{\n    char* arguments[2] = {};\n    int failed = 0;\n"
            << calls << "    return failed;\n}\n";
        QStringList arguments{"-std=c++14",           "-O0",     "-Wall", "-Wextra", "-Werror",
                              "-Wno-unknown-pragmas", "-Wno-unused-label", "all.cpp", "-o",    "all"};
        const QByteArray other = qgetenv("SNAC_AP_INCLUDE"); // other headers, for a comparison by hand
        if (other.isEmpty()) {
            arguments << "-I" << QString::fromStdString(m_names.front() + "/firmware/ap_types");
        } else {
            arguments << "-isystem" << QString::fromUtf8(other);
        }
        for (const std::string& name : m_names) {
            arguments << "-I" << QString::fromStdString(name + "/firmware");
        }
        const Ran compiled = ran("g++", arguments, m_temporary.path());
        return compiled.code != 0 ? compiled : ran(m_temporary.filePath("all"), {}, m_temporary.path());
    }

private:
    QTemporaryDir m_temporary{"/tmp/hh-XXXXXX"};
    std::string m_folder;
    std::vector<std::string> m_names;
};

} // namespace

class TestHlsCsim : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aProjectRunsAsItIs();
    void randomNetworksAgree_data();
    void randomNetworksAgree();
};

void TestHlsCsim::aProjectRunsAsItIs()
{
    QTemporaryDir folder;
    Design design = smallDesign();
    design.name = "jets";
    const auto files = writeHls(design);
    QVERIFY2(files.has_value(), files ? "" : files.error().message.c_str());
    const QString project = folder.filePath("small project");
    QVERIFY(commit(*files, project.toStdString()).has_value());
    const Ran made = ran("make", {"csim", "CXXFLAGS=-O0 -Wall -Wextra -Werror -Wconversion -Wno-unused-label"}, project);
    QVERIFY2(made.code == 0, made.output);
    QVERIFY2(made.output.contains("jets: 4 samples, 0 mismatches"), made.output);
}

void TestHlsCsim::randomNetworksAgree_data()
{
    QTest::addColumn<int>("seed");
    QTest::addColumn<int>("networks");
    QTest::addColumn<int>("bits");
    QTest::newRow("narrow") << 1 << 16 << 5;
    QTest::newRow("8 bits") << 2 << 16 << 8;
    QTest::newRow("wide") << 3 << 10 << 20;
}

void TestHlsCsim::randomNetworksAgree()
{
    QFETCH(int, seed);
    QFETCH(int, networks);
    QFETCH(int, bits);
    Random random(static_cast<std::uint64_t>(seed));
    Batch batch;
    for (int i = 0; i < networks; ++i) {
        batch.add(randomDesign(random, {bits, bits, bits}, "net" + std::to_string(i), 60));
        if (QTest::currentTestFailed()) {
            return;
        }
    }
    const Ran result = batch.run();
    if (!qEnvironmentVariableIsEmpty("KEEP")) qInfo() << result.output.left(3000);
    QVERIFY2(result.code == 0, result.output.right(4000));
    QCOMPARE(result.output.count(" 60 samples, 0 mismatches"), networks);
}

QTEST_GUILESS_MAIN(TestHlsCsim)
#include "tst_hls_csim.moc"
