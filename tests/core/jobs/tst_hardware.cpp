// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// From a study to gateware through the jobs: what is written is checked with real tools, and views agree.
#include "../../test_environment.h"

#include "snac/config/study_file.h"
#include "snac/data/prepare.h"
#include "snac/jobs/calibrate.h"
#include "snac/jobs/event.h"
#include "snac/jobs/hardware.h"
#include "snac/jobs/predict.h"
#include "snac/jobs/queue.h"
#include "snac/network/quantization.h"
#include "snac/reports/synthesis_comparison.h"
#include "snac/runs/runner.h"
#include "snac/synthesis/import/import.h"
#include "snac/synthesis/writer.h"
#include "snac/synthesis/writers/rtl/rtl_design.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <set>

using namespace snac;
using namespace snac::jobs;

namespace {

const char* const settings =
    "name: small\n"
    "dataset: {name: jets, rows: 1500}\n"
    "search:\n"
    "  n_trials: 4\n"
    "  population: 4\n"
    "  epochs: 2\n"
    "  objectives: [accuracy, lut_pct]\n"
    "search_space:\n"
    "  num_layers: [1]\n"
    "  layer_widths: [[4, 6]]\n"
    "  activation: [ReLU, Tanh]\n"
    "  batch_norm: [false, true]\n"
    "local_search: {precisions: [(6,2)], schedule: \"50\", qat_epochs: 1, pruning_epochs: 1, "
    "input_precision: \"(9,4)\", output_precision: \"(11,6)\"}\n"
    "hls_config:\n"
    "  board: zcu102\n";
// Narrow, for tools take their time by the bit; formats of more bits are asked for where they matter.
const char* const model = "  model: {precision: \"ap_fixed<8,3>\"}\n";
const char* const modelInTurns =
    "  model: {precision: \"ap_fixed<8,3>\", reuse_factor: 8, strategy: Resource}\n";

constexpr const char* hlsStandIn = R"sh(#!/bin/sh
case "$1" in -version) echo "Vitis HLS - v2023.2 (64-bit)"; exit 0;; esac
[ "$1 $2" = "-f build_prj.tcl" ] || { echo "ERROR: options" >&2; exit 1; }
top=$(sed -n 's/^ *set_top //p' build_prj.tcl)
part=$(sed -n 's/.*catch {set_part \([^}]*\)}.*/\1/p' build_prj.tcl)
clock=$(sed -n 's/^ *create_clock -period \([^ ]*\) .*/\1/p' build_prj.tcl)
[ -n "$part" ] || { echo "ERROR: part" >&2; exit 1; }
report=${top}_prj/solution1/syn/report
mkdir -p $report
cat >$report/${top}_csynth.xml <<XML
<profile>
<ReportVersion><Version>2023.2</Version></ReportVersion>
<UserAssignments><unit>ns</unit><ProductFamily>zynquplus</ProductFamily><Part>$part</Part>
<TopModelName>$top</TopModelName><TargetClockPeriod>$clock</TargetClockPeriod></UserAssignments>
<PerformanceEstimates><PipelineType>function</PipelineType>
<SummaryOfTimingAnalysis><unit>ns</unit><EstimatedClockPeriod>3.1</EstimatedClockPeriod></SummaryOfTimingAnalysis>
<SummaryOfOverallLatency><unit>clock cycles</unit><Best-caseLatency>7</Best-caseLatency>
<Average-caseLatency>7</Average-caseLatency><Worst-caseLatency>7</Worst-caseLatency>
<Interval-min>1</Interval-min><Interval-max>1</Interval-max></SummaryOfOverallLatency></PerformanceEstimates>
<AreaEstimates><Resources><BRAM_18K>0</BRAM_18K><DSP48E>3</DSP48E><FF>900</FF><LUT>4321</LUT><URAM>0</URAM></Resources>
<AvailableResources><BRAM_18K>1824</BRAM_18K><DSP48E>2520</DSP48E><FF>548160</FF><LUT>274080</LUT></AvailableResources>
</AreaEstimates>
</profile>
XML
case "$HLS_STEPS" in *impl*) cat >utilization_routed.rpt <<RPT
| Tool Version : Vivado v.2023.2 (lin64) Build 1
| Design       : $top
| Device       : $part
| Design State : Routed
1. CLB Logic
| CLB LUTs                   | 2100 |     0 |          0 |   274080 |  0.77 |
| CLB Registers              |  900 |     0 |          0 |   548160 |  0.16 |
2. BLOCKRAM
| Block RAM Tile             |    0 |     0 |          0 |      912 |  0.00 |
3. ARITHMETIC
| DSPs                       |    3 |     0 |          0 |     2520 |  0.12 |
RPT
esac
)sh";

} // namespace

class TestHardware : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    hardware::EnvironmentPtr m_environment = test::shippedEnvironment();
    std::string m_file;
    std::string m_step;
    int m_trial = -1;
    study::CompressionSummary m_steps;

    [[nodiscard]] std::string path(const char* name) const { return m_folder.filePath(name).toStdString(); }
    /// A searched study of such settings, in NAME.snac; nothing where it found none.
    [[nodiscard]] std::optional<std::pair<study::StudyJob, int>> searched(const char* name,
                                                                          const QByteArray& text) const
    {
        const QString base = m_folder.filePath(name);
        QFile yaml(base + ".yaml");
        if (!yaml.open(QIODevice::WriteOnly) || yaml.write(text) != text.size()) {
            return std::nullopt;
        }
        yaml.close();
        auto job = config::jobFromYaml((base + ".yaml").toStdString(), m_environment->boards);
        if (!job) {
            qWarning("%s", job.error().toString().c_str());
            return std::nullopt;
        }
        job->file = (base + ".snac").toStdString();
        Queue queue(Workers(test::shippedInUse()), {.inBackground = true});
        const JobPtr search = queue.submit(SearchRequest{*job});
        search->wait();
        const auto* found = search->outcomeAs<study::StudySummary>();
        return found && !found->front.empty() ? std::optional(std::pair(*job, found->front.front()))
                                              : std::nullopt;
    }
    [[nodiscard]] PointRequest trial() const
    {
        PointRequest point;
        point.file = m_file;
        point.trial = m_trial;
        return point;
    }
    [[nodiscard]] PointRequest step() const
    {
        PointRequest point;
        point.file = m_file;
        point.step = m_step;
        return point;
    }

private Q_SLOTS:
    void initTestCase()
    {
        const auto found = searched("small", QByteArray(settings) + model);
        QVERIFY(found.has_value());
        const auto& [job, first] = *found;
        m_file = job.file;
        m_trial = first;
        Queue queue(Workers(test::shippedInUse()), {.inBackground = true});
        study::CompressionJob local;
        local.config = job.config;
        local.file = job.file;
        local.trials = {m_trial};
        local.options = job.config.compression;
        const JobPtr compress = queue.submit(CompressRequest{local});
        compress->wait();
        const auto* compressed = compress->outcomeAs<study::CompressionSummary>();
        QVERIFY(compressed && compressed->steps.size() == 2);
        m_steps = *compressed;
        m_step = study::stepName(compressed->steps, *compressed->steps.back());
    }

    void everyFormIsWrittenAndAgrees_data()
    {
        QTest::addColumn<QString>("form");
        QTest::addColumn<bool>("ofStep");
        for (const synthesis::Writer& writer : synthesis::writers()) {
            const QString key =
                QString::fromLatin1(writer.key.data(), static_cast<qsizetype>(writer.key.size()));
            QTest::addRow("trial as %s", qPrintable(key)) << key << false;
            QTest::addRow("step as %s", qPrintable(key)) << key << true;
        }
    }
    void everyFormIsWrittenAndAgrees()
    {
        QFETCH(QString, form);
        QFETCH(bool, ofStep);
        ExportRequest request;
        request.point = ofStep ? step() : trial();
        request.form = form.toStdString();
        request.folder = path(QTest::currentDataTag());
        RunControl control;
        const auto done = exportPoint(request, *m_environment, control);
        QVERIFY2(done.has_value(), done ? "" : done.error().toString().c_str());
        QVERIFY(done->good());
        // GHDL may be missing: then a note says what was not done.
        const bool checkable =
            form != "hls4ml" && (form != "vhdl" || synthesis::probeTool(**synthesis::findTool("ghdl"),
                                                                        synthesis::ToolPlaces::standard()));
        QCOMPARE(done->checks.size(), checkable ? std::size_t{1} : std::size_t{0});
        QVERIFY(form != "vhdl" || checkable || done->notes.back().contains("ghdl"));
        for (const synthesis::CheckResult& check : done->checks) {
            QCOMPARE(check.rows, 300); // the validation rows
            QCOMPARE(check.mismatches, 0);
        }
        QVERIFY(!done->files.empty());
        const char* const kind = form == "hls"       ? "hls"
                                 : form == "verilog" ? "rtl"
                                 : form == "vhdl"    ? "rtl"
                                 : form == "bundle"  ? "bundle"
                                                     : "onnx";
        QVERIFY(done->checks.empty() || tokenOf(synthesis::checkTokens, done->checks.front().kind) == kind);
        for (const std::string& file : done->files) {
            QVERIFY2(QFile::exists(QString::fromStdString(request.folder + "/" + file)), file.c_str());
        }
    }

    /// The reuse factor of a search decides what RTL is written; without it every product has its own logic.
    void aTrialWithReuseTakesTurns()
    {
        const auto found = searched("turns", QByteArray(settings) + modelInTurns);
        QVERIFY(found.has_value());
        PointRequest point;
        point.file = found->first.file;
        point.trial = found->second;
        RunControl control;
        ExportRequest vhdl;
        vhdl.point = point;
        vhdl.form = "vhdl";
        vhdl.folder = path("turns as vhdl");
        const auto written = exportPoint(vhdl, *m_environment, control);
        QVERIFY2(written.has_value(), written ? "" : written.error().toString().c_str());
        QVERIFY(written->good());
        int most = 1;
        for (const synthesis::LayerBuild& layer : written->point.design.layers) {
            most = std::max(most, layer.reuseFactor);
        }
        QVERIFY(written->rtl->interval > 1 && written->rtl->interval <= most);
        QVERIFY(written->rtl->multipliers > 0);
        ExportRequest verilog = vhdl;
        verilog.form = "verilog";
        verilog.folder = path("turns as verilog");
        const auto other = exportPoint(verilog, *m_environment, control);
        QVERIFY2(other.has_value(), other ? "" : other.error().toString().c_str());
        QVERIFY(other->good());
        for (const auto& checks : {written->checks, other->checks}) { // of latency and interval, too
            for (const synthesis::CheckResult& check : checks) {
                QCOMPARE(check.rows, 300);
                QCOMPARE(*check.latencyCycles, static_cast<double>(written->rtl->latencyCycles));
            }
        }
        QCOMPARE(other->rtl->interval, written->rtl->interval);
        QVERIFY(!other->rtl->cost); // what Yosys will count is known of additions alone
        QVERIFY(!written->point.reuseDropped);
        point.withoutReuse = true;
        const auto parallel = designOf(point, *m_environment, control);
        QVERIFY2(parallel.has_value(), parallel ? "" : parallel.error().toString().c_str());
        QVERIFY(parallel->reuseDropped);
        const auto figures = synthesis::rtlFigures(parallel->design);
        QVERIFY(figures && figures->interval == 1 && figures->multipliers == 0 && figures->cost);
    }

    void theStepIsPricedAsTheLocalSearchPricedIt()
    {
        RunControl control;
        const auto point = designOf(step(), *m_environment, control);
        QVERIFY2(point.has_value(), point ? "" : point.error().toString().c_str());
        // Written and checked bit by bit above with formats of their own at both ends.
        QVERIFY(point->design.network.input == *compression::parsePrecision("9,4"));
        QVERIFY(point->design.network.logit() == *compression::parsePrecision("11,6"));
        const hardware::HardwareEstimate& stored = m_steps.steps.back()->cost;
        QCOMPARE(point->estimate.lut.value, stored.lut.value);
        QCOMPARE(point->estimate.lut.low, stored.lut.low);
        QCOMPARE(point->estimate.cycles.value, stored.cycles.value);
        QCOMPARE(point->estimate.lutPct, stored.lutPct);
    }

    void yosysCountsWhatWasChecked()
    {
        SynthesizeRequest request;
        request.point = step();
        request.folder = path("synthesized");
        request.cache = path("parts");
        RunControl control;
        const auto done = synthesize(request, *m_environment, control);
        QVERIFY2(done.has_value(), done ? "" : done.error().toString().c_str());
        QVERIFY(done->good());
        QCOMPARE(done->synthesis.tool, std::string("Yosys"));
        QVERIFY(done->synthesis.lut.value_or(0.0) > 0.0);
        QVERIFY(!done->synthesis.periodNs);
        QVERIFY(!done->checks.empty() && done->checks.front().latencyCycles);
        QCOMPARE(done->synthesis.cycles, done->checks.front().latencyCycles);
        QVERIFY(QDir(m_folder.filePath("synthesized/design/rtl")).exists());
        QVERIFY(QFile::exists(QString::fromStdString(done->synthesis.logFile)));
        QVERIFY(QDir(m_folder.path()).entryList({"*.new-*", "*.failed"}, QDir::AllEntries).isEmpty());
        // The document lies beside the reports and says the same.
        QFile document(m_folder.filePath("synthesized/synthesis.json"));
        QVERIFY(document.open(QIODevice::ReadOnly));
        QCOMPARE(document.readAll().toStdString(), done->document);
        const auto record = study::readSynthesisDocument(done->document, "x");
        QVERIFY(record.has_value());
        QCOMPARE(record->synthesis.lut, done->synthesis.lut);
        QCOMPARE(record->estimate.figures.at(study::Quantity::Lut), done->point.estimate.lut.value);
        QCOMPARE(record->scores->rows, 300LL);
        // 300 rows are all validation rows here, so this is the score of the local search.
        QVERIFY(record->profile.has_value()); // the score of the parts begins where that of the whole is
        QCOMPARE(record->profile->asIs, std::optional(record->scores->integers.accuracy));
        QCOMPARE(record->profile->rows, record->scores->rows);
        QCOMPARE(record->scores->integers.accuracy, m_steps.steps.back()->integerMetrics.accuracy);
        QVERIFY(!QFile::exists(m_folder.filePath("synthesized/design.json"))); // RTL is no row
    }

    /// A step is its own weights, in floating point too: those of its trial are another network.
    void theFloatsOfAStepAreItsOwn()
    {
        const compression::CompressionStep& stored = *m_steps.steps.back();
        RunControl control;
        const auto point = designOf(step(), *m_environment, control);
        QVERIFY(point.has_value());
        QVERIFY(point->scores->ofStep);
        QCOMPARE(point->scores->asFloat.accuracy, stored.floatMetrics.accuracy);
        for (const char* form : {"onnx", "bundle", "qonnx"}) {
            const std::string folder = path(form) + " read again";
            ExportRequest request;
            request.point = step();
            request.form = form;
            request.folder = folder;
            const auto done = exportPoint(request, *m_environment, control);
            QVERIFY2(done && done->good(), form);
            const auto read = synthesis::importNetwork(
                form == std::string("bundle") ? folder : folder + "/" + done->files.front());
            QVERIFY2(read.has_value(), form);
            const auto folded = network::foldForHardware(read->trained);
            QVERIFY2(folded.has_value(), form);
            long long zeros = 0;
            for (const auto& [id, layer] : network::denseLayers(*folded)) {
                zeros += (layer->weights.array() == 0.0F).count();
            }
            QVERIFY2(zeros >= 10, form); // half of the weights are pruned, 4 x 16 + 5 x 4 at the least
            if (form == std::string("bundle")) {
                QVERIFY(read->notes.empty());
            }
        }
    }

    /// A design that gives probabilities is scored by them, and its last stage is a part like the layers.
    void softmaxIsScoredAndCounted()
    {
        SynthesizeRequest request;
        request.point = step();
        request.point.output = fixedpoint::OutputStage::Softmax;
        request.folder = path("softmax");
        request.cache = path("parts");
        RunControl control;
        const auto done = synthesize(request, *m_environment, control);
        QVERIFY2(done.has_value(), done ? "" : done.error().toString().c_str());
        QVERIFY(done->good());
        const auto record = study::readSynthesisDocument(done->document, "x");
        QVERIFY(record && record->scores);
        QCOMPARE(record->scores->rows, 300LL);
        QVERIFY(!study::scoresText(*record).empty());
        // The class of the greatest probability, counted here once more.
        const auto prepared = data::loadPrepared(done->point.dataOptions, control);
        QVERIFY(prepared.has_value());
        const data::Samples& rows = prepared->validation;
        const auto& raws = done->point.design.vectors.outputs;
        int right = 0;
        for (Eigen::Index row = 0; row < raws.rows(); ++row) {
            Eigen::Index best = 0;
            raws.row(row).maxCoeff(&best);
            right += best == rows.labels[static_cast<std::size_t>(row)] ? 1 : 0;
        }
        QCOMPARE(record->scores->integers.accuracy, right / 300.0);
        const auto stage = std::ranges::find(record->synthesis.layers, std::string("softmax"),
                                             &synthesis::LayerFigures::layer);
        QVERIFY(stage != record->synthesis.layers.end());
        QVERIFY(stage->lut.value_or(0.0) > 0.0);
        QCOMPARE(record->synthesis.layers.size(), done->point.design.layers.size() + 1);
    }

    /// A design that gives the class has an accuracy too, that of its logits.
    void argmaxIsScored()
    {
        SynthesizeRequest request;
        request.point = step();
        request.point.output = fixedpoint::OutputStage::Argmax;
        request.folder = path("argmax");
        request.cache = path("parts");
        RunControl control;
        const auto done = synthesize(request, *m_environment, control);
        QVERIFY2(done.has_value(), done ? "" : done.error().toString().c_str());
        const auto record = study::readSynthesisDocument(done->document, "x");
        QVERIFY(record && record->scores);
        QCOMPARE(record->scores->integers.accuracy, m_steps.steps.back()->integerMetrics.accuracy);
        const std::string text = study::scoresText(*record);
        QVERIFY2(text.starts_with("Accuracy on the 300 validation rows of the check: unquantized ") &&
                     text.contains(" · integers ") && text.contains(" · RTL "),
                 text.c_str());
        QVERIFY(std::ranges::find(record->synthesis.layers, std::string("argmax"),
                                  &synthesis::LayerFigures::layer) != record->synthesis.layers.end());
    }

    /// The HLS project beside the RTL: both agree with the integers, and the document says so.
    void theProjectForHlsIsCheckedToo()
    {
        SynthesizeRequest request;
        request.point = step();
        request.folder = path("both");
        request.cache = path("parts");
        request.checkHls = true;
        RunControl control;
        const auto done = synthesize(request, *m_environment, control);
        QVERIFY2(done.has_value(), done ? "" : done.error().toString().c_str());
        QVERIFY(done->good());
        std::set<synthesis::CheckKind> kinds;
        for (const synthesis::CheckResult& check : done->checks) {
            kinds.insert(check.kind);
            QCOMPARE(check.mismatches, 0LL);
            QCOMPARE(check.rows, 300LL);
        }
        QCOMPARE(kinds, (std::set{synthesis::CheckKind::RtlSimulation, synthesis::CheckKind::CSimulation}));
        QVERIFY(QFile::exists(m_folder.filePath("both/hls/build_prj.tcl")));
        const auto record = study::readSynthesisDocument(done->document, "x");
        QVERIFY(record.has_value());
        QCOMPARE(record->checks.size(), std::size_t{2});
        QVERIFY(QString::fromStdString(study::agreementText(record->checks)).contains("HLS"));
    }

    void aJobTellsItsStagesAndIsFoundAgain()
    {
        struct Told : Listener
        {
            void told(const Job&, const Event& event) override
            {
                if (const auto* began = std::get_if<StageBegan>(&event)) {
                    stages.push_back(began->stage);
                } else if (std::get_if<ToolPrinted>(&event)) {
                    ++lines;
                }
            }
            std::vector<HardwareStage> stages;
            std::atomic<int> lines = 0;
        } told;
        SynthesizeRequest request;
        request.point = trial();
        request.folder = freshResultFolder(request.point, "yosys");
        request.cache = resultCache(m_file);
        Queue queue(Workers(test::shippedInUse()), {.inBackground = true});
        const JobPtr job = queue.submit(request, &told);
        const JobPtr previewed = queue.submit(PreviewRequest{trial(), "auto"});
        const JobPtr listed = queue.submit(StoredSynthesesRequest{m_file});
        const JobPtr tools = queue.submit(InstalledToolsRequest{});
        tools->wait();
        const auto* made = job->outcomeAs<SynthesizeResult>();
        QVERIFY2(made, job->outcome() ? "" : job->outcome().error().toString().c_str());
        const std::vector<HardwareStage> all{HardwareStage::Read, HardwareStage::Write, HardwareStage::Check,
                                             HardwareStage::Synthesize, HardwareStage::Report};
        QVERIFY(told.stages == all);
        QVERIFY(told.lines > 0);
        const auto* known = previewed->outcomeAs<Preview>();
        QVERIFY(known);
        QCOMPARE(known->estimate.figures.at(study::Quantity::Lut), made->point.estimate.lut.value);
        const auto* found = listed->outcomeAs<StoredSyntheses>();
        QVERIFY(found);
        QCOMPARE(found->records.size(), std::size_t(1)); // that of "synthesized" has another name
        QCOMPARE(found->records.front().folder, request.folder);
        QCOMPARE(found->records.front().synthesis.lut, made->synthesis.lut);
        QCOMPARE(freshResultFolder(request.point, "yosys"), request.folder + "-2");
        QVERIFY(tools->outcomeAs<InstalledTools>()->tools.front().isHere());
    }

    /// A folder of the same name that is of another study, and one that is damaged.
    void whatIsNotOfThisStudyIsLeftOut()
    {
        const QString results = QString::fromStdString(resultsFolder(m_file));
        QVERIFY(QDir().mkpath(results + "/foreign") && QDir().mkpath(results + "/broken"));
        QFile own(QString::fromStdString(storedSyntheses({m_file})->records.front().folder) +
                  "/synthesis.json");
        QVERIFY(own.open(QIODevice::ReadOnly));
        QByteArray text = own.readAll();
        const qsizetype at = text.indexOf("study_id") + 13;
        text[at] = text[at] == '0' ? '1' : '0';
        QFile foreign(results + "/foreign/synthesis.json");
        QFile broken(results + "/broken/synthesis.json");
        QVERIFY(foreign.open(QIODevice::WriteOnly) && foreign.write(text) > 0);
        QVERIFY(broken.open(QIODevice::WriteOnly) && broken.write(text.left(100)) > 0);
        foreign.close();
        broken.close();
        const auto found = storedSyntheses({m_file});
        QVERIFY(found.has_value());
        QCOMPARE(found->records.size(), std::size_t(1));
        QCOMPARE(found->problems.size(), std::size_t(1));
        QVERIFY(found->problems.front().find("broken") != std::string::npos);
        QVERIFY(QDir(results + "/foreign").removeRecursively() &&
                QDir(results + "/broken").removeRecursively());
    }

    /// Documents say "yosys" of the stage, so it may be asked for by that word.
    void theStageIsKnownByTheWordOfTheDocument()
    {
        SynthesizeRequest request;
        request.point = trial();
        request.folder = path("staged");
        for (const char* stage : {"", "synth", "yosys"}) {
            request.stage = stage;
            QVERIFY2(checkSynthesis(request), stage);
        }
        request.stage = "routed";
        QVERIFY(checkSynthesis(request).error().message.contains("it has synth"));
    }

    /// A document that says it is of a point that the study has not is none of its results.
    void whatIsOfNoPointIsAProblem()
    {
        QFile made(m_folder.filePath("synthesized/synthesis.json")); // of the step
        QVERIFY(made.open(QIODevice::ReadOnly));
        const QByteArray document = made.readAll();
        const QString trialText = QStringLiteral("\"trial\": %1").arg(m_trial);
        QVERIFY(document.contains(trialText.toUtf8()));
        const auto put = [&](const char* name, const QString& from, const QString& to) {
            QDir().mkpath(m_folder.filePath(name));
            QFile file(m_folder.filePath(name) + "/synthesis.json");
            return file.open(QIODevice::WriteOnly) &&
                   file.write(QString(document).replace(from, to).toUtf8()) > 0;
        };
        QVERIFY(put("small-good", {}, {}));
        QVERIFY(put("small-trial", trialText, QStringLiteral("\"trial\": 555")));
        QVERIFY(put("small-step", QStringLiteral("/1\""), QStringLiteral("/77\"")));
        const auto found = storedSyntheses({m_file});
        QVERIFY(found.has_value());
        const auto says = [&](const char* words) {
            return std::ranges::any_of(found->problems, [&](const auto& one) { return one.contains(words); });
        };
        QVERIFY(says("small-trial/synthesis.json: it is of trial 555, which this study has not"));
        QVERIFY(says("/77, which this study has not"));
        QCOMPARE(found->problems.size(), std::size_t{2});
        QVERIFY(std::ranges::any_of(found->records, [&](const study::SynthesisRecord& one) {
            return one.folder == path("small-good");
        }));
        for (const char* name : {"small-good", "small-trial", "small-step"}) {
            QVERIFY(QDir(m_folder.filePath(name)).removeRecursively());
        }
    }

    void cancelledHalfWayLeavesNothing()
    {
        struct Told : Listener
        {
            void told(const Job&, const Event& event) override
            {
                const auto* began = std::get_if<StageBegan>(&event);
                if (began && began->stage == HardwareStage::Synthesize) {
                    control->cancel();
                }
            }
            std::shared_ptr<RunControl> control = std::make_shared<RunControl>();
        } told;
        SynthesizeRequest request;
        request.point = step();
        request.folder = path("cancelled");
        Queue queue(Workers(test::shippedInUse()), {.inBackground = true});
        const JobPtr job = queue.submit(request, &told, told.control);
        job->wait();
        QCOMPARE(job->state(), State::Interrupted);
        QVERIFY(QDir(m_folder.path()).entryList({"cancelled*"}, QDir::AllEntries).isEmpty());
    }

    void aStudyThatIsGoneIsAnErrorOfTheJob()
    {
        SynthesizeRequest request;
        request.point = trial();
        request.point.file = path("gone.snac");
        request.folder = path("of-nothing");
        Queue queue(Workers(test::shippedInUse()), {.inBackground = true});
        const JobPtr job = queue.submit(request);
        job->wait();
        QCOMPARE(job->state(), State::Failed);
        QVERIFY(job->outcome().error().toString().find("gone.snac") != std::string::npos);
        QVERIFY(QDir(m_folder.path()).entryList({"of-nothing*"}, QDir::AllEntries).isEmpty());
    }

    void productsGoToDspBlocks()
    {
        ExportRequest request;
        request.point = trial();
        request.point.precision = Precision::parse("ap_fixed<14,5>").value();
        request.point.multipliers = synthesis::Multipliers::Dsp;
        request.form = "verilog";
        request.folder = path("dsp");
        RunControl control;
        const auto done = exportPoint(request, *m_environment, control);
        QVERIFY2(done.has_value(), done ? "" : done.error().toString().c_str());
        QVERIFY(done->good() && !done->checks.empty());
        QVERIFY(done->rtl->multipliers > 0);
        QCOMPARE(done->rtl->cost->dsp, done->rtl->multipliers);
        QCOMPARE(done->checks.front().latencyCycles, std::optional(double(done->rtl->latencyCycles)));
    }

    void formatsOfPartsAndModesAreBuilt()
    {
        RunControl control;
        for (const char* form : {"verilog", "hls"}) {
            ExportRequest request;
            request.point = trial();
            request.point.precision =
                study::PointFormats::parse("ap_fixed<8,3,AP_TRN,AP_WRAP>; weights=ap_fixed<6,-1>; "
                                           "dense_1.values=ap_fixed<9,3,AP_RND_CONV,AP_SAT_SYM>")
                    .value();
            request.form = form;
            request.folder = path("formats as ") + form;
            const auto done = exportPoint(request, *m_environment, control);
            QVERIFY2(done.has_value(), done ? "" : done.error().toString().c_str());
            QVERIFY(done->good() && !done->checks.empty());
            const auto layers = fixedpoint::layersOf(done->point.design.network).value();
            QCOMPARE(layers.front().output().toString(), std::string("ap_fixed<9,3,AP_RND_CONV,AP_SAT_SYM>"));
            QCOMPARE(layers.back().output().toString(), std::string("ap_fixed<8,3>")); // truncates and wraps
            QCOMPARE(layers.front().dense->weightFraction, 7);
        }
    }

    /// Large targets: the formats of the study are those of its scores, of predictions and of what is built.
    void outputsOfTheirOwnFormatAreOneEverywhere()
    {
        QByteArray rows = "a,b,energy\n";
        for (int i = 0; i < 160; ++i) {
            const double a = (i * 37 % 101) / 50.0 - 1.0;
            const double b = (i * 53 % 89) / 44.0 - 1.0;
            rows += QByteArray::number(a) + ',' + QByteArray::number(b) + ',' +
                    QByteArray::number(9.0e5 + 4.0e4 * a - 2.0e4 * b, 'f', 1) + '\n';
        }
        QFile csv(m_folder.filePath("energy.csv"));
        QVERIFY(csv.open(QIODevice::WriteOnly) && csv.write(rows) == rows.size());
        csv.close();
        const QByteArray head =
            "dataset: {path: energy.csv}\n"
            "search: {n_trials: 2, population: 2, epochs: 40, objectives: [rmse, lut_pct]}\n"
            "search_space: {num_layers: [1], layer_widths: [[4]], activation: [ReLU]}\n";
        const auto own = searched("energy", head + "hls_config: {model: {precision: \"ap_fixed<16,6>\", "
                                                   "output_precision: \"ap_fixed<24,22>\"}}\n");
        QVERIFY(own.has_value());
        PointRequest point;
        point.file = own->first.file;
        point.trial = own->second;
        RunControl control;
        const auto design = designOf(point, *m_environment, control);
        QVERIFY2(design.has_value(), design ? "" : design.error().toString().c_str());
        const auto layers = fixedpoint::layersOf(design->design.network).value();
        QCOMPARE(layers.front().output().toString(), std::string("ap_fixed<16,6,AP_RND,AP_SAT>"));
        QCOMPARE(layers.back().output().toString(), std::string("ap_fixed<24,22,AP_RND,AP_SAT>"));
        const auto summary = study::readStudy(point.file, own->first.config);
        QVERIFY(summary.has_value());
        const auto trial = std::ranges::find(summary->trials, own->second, &study::Trial::number);
        // All rows that judge are checked, so the score of the integers is that of the search.
        QVERIFY(design->scores && design->scores->rows == summary->start.validationRows);
        QVERIFY(std::abs(design->scores->integers.rmse / trial->values.front() - 1.0) < 0.002);
        QVERIFY(std::abs(design->scores->integers.rmse / design->scores->asFloat.rmse - 1.0) < 0.05);
        QCOMPARE(design->estimate.lut.value, trial->hardware->lut.value);

        // A format that networks are not rounded to is not replaced in silence.
        const auto wide = searched("wide", head + "hls_config: {model: {precision: \"ap_fixed<28,22>\"}}\n");
        QVERIFY(wide.has_value());
        point.file = wide->first.file;
        point.trial = wide->second;
        const auto built = designOf(point, *m_environment, control);
        QVERIFY2(built.has_value(), built ? "" : built.error().toString().c_str());
        QVERIFY(std::ranges::any_of(built->notes, [](const std::string& note) {
            return note.starts_with("built as ap_fixed<24,22> instead of the study's ap_fixed<28,22>");
        }));
    }

    void aChoiceThatChangesNothingIsNoted()
    {
        ExportRequest request;
        request.point = trial();
        request.point.precision = Precision{3, 2};
        request.point.multipliers = synthesis::Multipliers::Dsp;
        request.form = "verilog";
        request.folder = path("no products");
        RunControl control;
        const auto done = exportPoint(request, *m_environment, control);
        QVERIFY2(done.has_value(), done ? "" : done.error().toString().c_str());
        QVERIFY(std::ranges::any_of(
            done->notes, [](const std::string& note) { return note.contains("no product got one"); }));
        QVERIFY(formOf("auto") == "verilog" && formOf("vivado_hls") == "hls" && formOf("none").empty());
        QVERIFY(!checkMultipliers(request.point, "hls") && checkMultipliers(request.point, "vhdl"));
    }

    /// With a script that stands in for Vitis HLS: it reads the project as the tool does, and leaves a report
    /// of that function, part and clock.
    void aReportOfCsynthBecomesARowOfTheCalibration()
    {
        QVERIFY(QDir(m_folder.path()).mkpath("amd"));
        QFile tool(m_folder.filePath("amd/vitis_hls"));
        QVERIFY(tool.open(QIODevice::WriteOnly));
        tool.write(hlsStandIn);
        tool.setPermissions(QFile::ReadOwner | QFile::ExeOwner);
        tool.close();
        const QByteArray path = qgetenv("PATH");
        qputenv("PATH", m_folder.filePath("amd").toUtf8() + ":" + path);
        qputenv("XDG_DATA_HOME", m_folder.filePath("data").toUtf8());
        const hardware::EnvironmentInUsePtr environment = test::processEnvironment();
        Queue queue(Workers(environment), {.inBackground = true});
        SynthesizeRequest request;
        request.point = trial();
        request.point.clockNs = 4.0;
        request.tool = "vitis_hls";
        request.folder = this->path("csynth");
        const JobPtr synthesis = queue.submit(request);
        synthesis->wait();
        request.stage = "impl";
        request.folder = this->path("implemented");
        const JobPtr implemented = queue.submit(request);
        implemented->wait();
        qputenv("PATH", path);
        const auto* made = synthesis->outcomeAs<SynthesizeResult>();
        QVERIFY2(made, synthesis->outcome() ? "" : synthesis->outcome().error().toString().c_str());
        QVERIFY(made->good() && made->synthesis.stage == Origin::Csynth);
        QCOMPARE(made->synthesis.lut, std::optional(4321.0));
        QCOMPARE(made->synthesis.targetClockNs, 4.0);
        struct Told : Listener
        {
            void told(const Job&, const Event& event) override
            {
                if (const auto* read = std::get_if<CalibrationRead>(&event)) {
                    view = read->view;
                }
            }
            CalibrationViewPtr view;
        } told;
        const JobPtr offered = queue.submit(
            CalibrateRequest{.reports = {made->folder}, .tables = {}, .fit = false, .show = true}, &told);
        offered->wait();
        const auto* taken = offered->outcomeAs<CalibrationResult>();
        QVERIFY2(taken, offered->outcome() ? "" : offered->outcome().error().toString().c_str());
        QCOMPARE(taken->added, 1);
        QVERIFY(told.view && told.view->table.designs.size() == 1);
        const calibration::MeasuredDesign& row = told.view->table.designs.front();
        QVERIFY(row.stage == calibration::ReportStage::Csynth);
        QCOMPARE(row.figures.front(), std::optional(4321.0));
        QCOMPARE(row.config.clockNs, 4.0);
        QCOMPARE(row.part, made->point.design.board.part);
        QCOMPARE(row.architecture.inputs, made->point.design.network.inputs());
        // The implementation has figures of another stage: no row of C synthesis is made of them.
        const auto* routed = implemented->outcomeAs<SynthesizeResult>();
        QVERIFY2(routed, implemented->outcome() ? "" : implemented->outcome().error().toString().c_str());
        QVERIFY(routed->synthesis.stage == Origin::Routed);
        QCOMPARE(routed->synthesis.lut, std::optional(2100.0));
        const JobPtr refused =
            queue.submit(CalibrateRequest{.reports = {routed->folder}, .tables = {}, .fit = false});
        refused->wait();
        QVERIFY(!refused->outcomeAs<CalibrationResult>());
    }

    /// A script in place of Yosys, and no simulator, so that nothing else takes time.
    void aToolThatHangsIsEnded()
    {
        QVERIFY(QDir(m_folder.path()).mkdir("tools"));
        QFile tool(m_folder.filePath("tools/yosys"));
        QVERIFY(tool.open(QIODevice::WriteOnly));
        tool.write("#!/bin/sh\n[ \"$1\" = -V ] && { echo 'Yosys 0.23'; exit 0; }\nexec /bin/sleep 1000\n");
        tool.setPermissions(QFile::ReadOwner | QFile::ExeOwner);
        tool.close();
        const QByteArray before = qgetenv("PATH");
        qputenv("PATH", m_folder.filePath("tools").toUtf8());
        SynthesizeRequest request;
        request.point = step();
        request.folder = path("hung");
        request.timeLimit = std::chrono::milliseconds(50);
        RunControl control;
        const auto late = synthesize(request, *m_environment, control);
        qputenv("PATH", before);
        QVERIFY(!late);
        QVERIFY2(late.error().message.contains("time limit"), late.error().message.c_str());
        QCOMPARE(late.error().place.file, path("hung.failed/run/design.log"));
        QVERIFY(QFile::exists(m_folder.filePath("hung.failed/run/design.log")));
        QVERIFY(!QFile::exists(m_folder.filePath("hung")));
        QVERIFY(QDir(m_folder.path()).entryList({"*.new-*"}, QDir::AllEntries).isEmpty());
        QVERIFY(QDir(m_folder.filePath("hung.failed")).removeRecursively());
    }

    void whatCannotBeIsRefusedAndLeavesNothing()
    {
        RunControl control;
        const auto refused = [&](PointRequest point, const char* form, const char* folder) {
            ExportRequest request;
            request.point = std::move(point);
            request.form = form;
            request.folder = path(folder);
            return exportPoint(request, *m_environment, control);
        };
        PointRequest other = trial();
        other.trial = 999;
        QVERIFY(!refused(other, "bundle", "x"));
        other = step();
        other.precision = Precision::parse("ap_fixed<6,2>").value();
        QVERIFY(!refused(other, "bundle", "x"));
        other = trial();
        other.step = m_step;
        QVERIFY(!refused(other, "bundle", "x"));
        other = trial();
        other.board = "no-such-board";
        QVERIFY(!refused(other, "bundle", "x"));
        QVERIFY(!refused(trial(), "nonsense", "x"));
        for (const char* kept : {"x.snac-wal", "x.snac-shm", "x.snac-journal", "x.snac.lock", "x.snac.new",
                                 "x.snac-wal/", "x.snac-wal/t", "x.SNAC.new/deep/t"}) {
            const auto exported = refused(trial(), "bundle", kept); // of a study that need not be there
            QVERIFY(!exported && exported.error().message.contains("kept for what lies beside a study"));
            const QString first = QString::fromLatin1(kept).section(QLatin1Char('/'), 0, 0);
            QVERIFY(!QFile::exists(m_folder.filePath(first)));
        }
        QVERIFY(QDir(m_folder.path()).mkpath("there.snac-wal")); // the user's, for long
        QVERIFY(refused(trial(), "bundle", "there.snac-wal/t").has_value());
        other = trial();
        other.multipliers = synthesis::Multipliers::Dsp;
        QVERIFY(refused(other, "hls", "x").error().message.contains("Verilog and VHDL"));
        QVERIFY(!QFile::exists(m_folder.filePath("x")));
        QVERIFY(refused(trial(), "bundle", "full").has_value());
        QVERIFY(!refused(trial(), "bundle", "full"));
        RunControl cancelled;
        cancelled.cancel();
        ExportRequest request;
        request.point = trial();
        request.form = "verilog";
        request.folder = path("y");
        const auto stopped = exportPoint(request, *m_environment, cancelled);
        QVERIFY(!stopped && stopped.error().isCancelled());
        QVERIFY(!QFile::exists(m_folder.filePath("y")));
        QVERIFY(QDir(m_folder.path()).entryList({"*.new-*"}, QDir::AllEntries).isEmpty());
    }

    void predictionsOfValidationRowsGiveTheStoredScores()
    {
        // The vectors of an export are validation rows, standardised: what the step was scored on.
        RunControl control;
        const auto point = designOf(step(), *m_environment, control);
        QVERIFY(point.has_value());
        const fixedpoint::RawMatrix& inputs = point->design.vectors.inputs;
        QFile csv(m_folder.filePath("rows.csv"));
        QVERIFY(csv.open(QIODevice::WriteOnly));
        QByteArray text;
        for (const std::string& name : point->dataset.inputNames) {
            text += (text.isEmpty() ? "" : ",") + QByteArray::fromStdString(name);
        }
        text += '\n';
        for (Eigen::Index row = 0; row < inputs.rows(); ++row) {
            for (Eigen::Index column = 0; column < inputs.cols(); ++column) {
                text += (column > 0 ? "," : "") +
                        QByteArray::number(
                            fixedpoint::toDouble(inputs(row, column), point->design.network.input), 'g', 17);
            }
            text += '\n';
        }
        csv.write(text);
        csv.close();
        PredictRequest request;
        request.point = step();
        request.data = path("rows.csv");
        request.raw = true;
        const auto predicted = predict(request, *m_environment, control);
        QVERIFY2(predicted.has_value(), predicted ? "" : predicted.error().toString().c_str());
        QVERIFY(predicted->format.has_value());
        QVERIFY(predicted->integers == point->design.vectors.outputs);
        QCOMPARE(predicted->predicted.size(), static_cast<std::size_t>(inputs.rows()));
    }
};

QTEST_GUILESS_MAIN(TestHardware)
#include "tst_hardware.moc"
