// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/synthesis/checks.h"

#include "small_design.h"

#include <QTemporaryDir>
#include <QTest>

using namespace snac;
using namespace snac::synthesis;

/// With the real simulators. (What each writer's files must give stands in its own test.)
class TestChecks : public QObject
{
    Q_OBJECT

    using Keys = std::vector<std::string_view>;

    QTemporaryDir m_folder;
    RunControl m_control;
    int m_runs = 0;

    /// Written into a folder and checked there; the work of the tools lies beside it.
    Result<FileChecks> checked(std::string_view form, const Design& design, const ToolPlaces& tools)
    {
        const QString name = m_folder.filePath(QString::number(++m_runs));
        const CheckPlace place{.sources = (name + "/design").toStdString(),
                               .work = (name + "/checks").toStdString(),
                               .tools = tools};
        const Writer* const writer = findWriter(form).value();
        const FileSet files = writer->write(design).value();
        SNAC_CHECK(commit(files, place.sources));
        return checkFiles(*writer, design, files, place, m_control);
    }
    static Keys simulatorsFor(const Design& design)
    {
        return simulatorsOf("verilog", design, findWriter("verilog").value()->write(design).value());
    }

private slots:
    void theQuickestSimulatorComesFirst()
    {
        Design design = tests::smallDesign();
        QCOMPARE(simulatorsFor(design), (Keys{"icarus", "verilator"}));
        Design turns = design;
        turns.layers.front().reuseFactor = 2;
        QCOMPARE(simulatorsFor(turns), (Keys{"verilator", "icarus"}));
        design.vectors.inputs = design.vectors.inputs.replicate(20000, 1).eval();
        design.vectors.outputs = design.vectors.outputs.replicate(20000, 1).eval();
        QCOMPARE(simulatorsFor(design), (Keys{"verilator", "icarus"}));
        QCOMPARE(simulatorsOf("vhdl", design, {}), (Keys{"ghdl"}));
        QCOMPARE(simulatorsOf("hls", design, {}), (Keys{"g++"}));
        for (const Writer& writer : writers()) {
            QCOMPARE(isCheckedByPrograms(writer.key), !simulatorsOf(writer.key, design, {}).empty());
        }
    }

    void aSmallDesignIsInterpreted()
    {
        const Design design = tests::smallDesign();
        const auto done = checked("verilog", design, ToolPlaces::standard());
        QVERIFY2(done.has_value(), done ? "" : done.error().toString().c_str());
        QVERIFY(done->good());
        QCOMPARE(done->checks.size(), std::size_t{1});
        QCOMPARE(done->checks.front().tool, std::string("Icarus Verilog"));
        QCOMPARE(done->checks.front().rows, design.vectors.inputs.rows());
    }

    void aMistakeIsFound()
    {
        Design design = tests::smallDesign();
        design.vectors.outputs(1, 0) ^= 1;
        const auto done = checked("verilog", design, ToolPlaces::standard());
        QVERIFY2(done.has_value(), done ? "" : done.error().toString().c_str());
        QVERIFY(!done->good());
        QCOMPARE(done->checks.front().mismatches, 1LL);
    }

    void withoutASimulatorANoteSaysSo()
    {
        const auto done =
            checked("verilog", tests::smallDesign(),
                    {.program = {}, .path = m_folder.path().toStdString(), .vendorFolders = {}});
        QVERIFY2(done.has_value(), done ? "" : done.error().toString().c_str());
        QVERIFY(done->checks.empty());
        QCOMPARE(done->notes.size(), std::size_t{1});
        QVERIFY2(done->notes.front().starts_with("not checked bit by bit: ") &&
                     done->notes.front().contains("verilator") && done->notes.front().contains("iverilog"),
                 done->notes.front().c_str());
    }
};

QTEST_GUILESS_MAIN(TestChecks)
#include "tst_checks.moc"
