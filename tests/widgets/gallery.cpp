// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Renders every widget with plausible data, in light and dark, to PNG files: how their looks are reviewed.
// usage: gallery FOLDER [widget...]
#include "gallery_data.h"
#include "gallery_lesson.h"

#include "snac/network/architecture.h"
#include "snac/widgets/cards/accuracy_steps.h"
#include "snac/widgets/cards/badge.h"
#include "snac/widgets/cards/card.h"
#include "snac/widgets/cards/cost_bars.h"
#include "snac/widgets/cards/genome_strip.h"
#include "snac/widgets/cards/job_row.h"
#include "snac/widgets/cards/mask_player.h"
#include "snac/widgets/cards/network_sketch.h"
#include "snac/widgets/cards/precision_table.h"
#include "snac/widgets/cards/trial_table.h"
#include "snac/widgets/fields/chip_list_edit.h"
#include "snac/widgets/fields/field_form.h"
#include "snac/widgets/fields/yaml_editor.h"
#include "snac/widgets/icons.h"
#include "snac/widgets/plots/charts.h"
#include "snac/widgets/plots/curve_plot.h"
#include "snac/widgets/plots/objective_plot.h"
#include "snac/widgets/plots/objective_plot_tools.h"
#include "snac/widgets/plots/weight_histogram.h"
#include "snac/widgets/rail.h"
#include "snac/widgets/theme.h"

#include <QApplication>
#include <QDir>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMouseEvent>
#include <QPushButton>
#include <QTextStream>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include <functional>

using namespace snac::widgets;

namespace {

void settle(int milliseconds)
{
    QEventLoop loop;
    QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
    loop.exec();
}

ObjectivePlot* makePlot(QWidget* parent, int count)
{
    auto* plot = new ObjectivePlot(parent);
    plot->setAxes(sample::axes());
    plot->addPoints(sample::points(count));
    plot->setBudgets({{QStringLiteral("lut_pct"), 12.0}});
    plot->setBaselines({{QStringLiteral("16-64-32-32-5"), {7.5, 74.9, 12.0}, -1}});
    return plot;
}

QWidget* plotCard(int count)
{
    auto* card = new Card(QStringLiteral("Objective space"));
    auto* plot = makePlot(card, count);
    auto* tools = new ObjectivePlotTools(plot, card);
    tools->setAxes(sample::axes());
    card->addTool(tools);
    card->setContent(plot);
    plot->replotNow();
    const auto front = plot->shownFront();
    if (!front.empty())
        plot->setSelectedTrial(front[front.size() / 2]);
    card->resize(890, 530);
    return card;
}

/// More trials than discs can tell.
QWidget* densePlot(bool discs)
{
    auto* card = static_cast<Card*>(plotCard(4000));
    auto* plot = card->findChild<ObjectivePlot*>();
    plot->setLayerVisible(ObjectivePlot::Layer::OldGenerations, discs);
    plot->replotNow();
    return card;
}

/// Small, by rank, all crowding boxes, budgets on both axes, the hover card open.
QWidget* plotDetails()
{
    auto* plot = new ObjectivePlot;
    plot->resize(560, 380);
    plot->setAxes(sample::axes());
    auto points = sample::points(120);
    points[40].crowding = std::numeric_limits<double>::infinity();
    plot->addPoints(points);
    plot->setBudgets({{QStringLiteral("lut_pct"), 12.0}, {QStringLiteral("accuracy"), 72.0}});
    plot->setBaselines({{QStringLiteral("16-64-32-32-5"), {7.5, 74.9, 12.0}, -1},
                        {QStringLiteral("small"), {0.9, 71.5, 9.0}, -1}});
    plot->setColorBy(ObjectivePlot::ColorBy::Rank);
    plot->setCrowdingBoxes(ObjectivePlot::CrowdingBoxes::AllFront);
    plot->show();
    settle(80);
    plot->replotNow();
    const auto front = plot->shownFront();
    const QPointF at = plot->position(front[front.size() / 2]);
    auto* canvas = plot->findChild<QWidget*>(QStringLiteral("objectivePlotCanvas"));
    QMouseEvent move(QEvent::MouseMove, at, canvas->mapToGlobal(at), Qt::NoButton, Qt::NoButton,
                     Qt::NoModifier);
    QCoreApplication::sendEvent(canvas, &move);
    return plot;
}

QWidget* tableCard()
{
    auto* card = new Card(QStringLiteral("Trials"));
    card->setSubtitle(QStringLiteral("front: 38 · archive 41 · rejected by budget 37 · failed 1"));
    auto* filter = new QLineEdit(card);
    filter->setPlaceholderText(QStringLiteral("filter…"));
    filter->setMaximumWidth(120);
    card->addTool(filter);
    auto* table = new TrialTable(card);
    table->setColumns({{"accuracy", "accuracy", "%", 2, {}},
                       {"lut_pct", "LUT", "%", 2, {}},
                       {"ff_pct", "FF", "%", 2, {}},
                       {"dsp_pct", "DSP", "%", 2, {}},
                       {"clock_cycles", "cycles", "", 0, {}},
                       {"latency_ns", "latency", "ns", 0, {}}});
    std::vector<TrialRow> rows;
    for (const PlotPoint& p : sample::points(200)) {
        TrialRow row;
        row.trial = p.trial;
        row.generation = p.generation;
        row.values = {p.values[1],     p.values[0], p.values[0] / 3.2,
                      p.values[0] / 5, p.values[2], p.values[2] * 5};
        row.crowding = p.trial % 17 == 0 ? std::numeric_limits<double>::infinity() : p.crowding;
        row.onFront = p.onFront;
        row.state = QStringLiteral("complete");
        rows.push_back(row);
    }
    rows[3].state = QStringLiteral("rejected");
    rows[3].values[0] = std::numeric_limits<double>::quiet_NaN();
    rows[3].crowding = std::numeric_limits<double>::quiet_NaN();
    table->trials()->addRows(rows);
    table->setSelectedTrial(5);
    card->setContent(table, false);
    card->resize(890, 250);
    return card;
}

snac::network::Architecture architecture(std::vector<int> widths)
{
    snac::network::Architecture a;
    a.inputs = widths.front();
    for (std::size_t i = 1; i < widths.size(); ++i) {
        a.layers.emplace_back(snac::network::Dense{widths[i], true});
        if (i + 1 < widths.size()) {
            a.layers.emplace_back(snac::network::BatchNorm{});
            a.layers.emplace_back(snac::network::Activation{snac::network::ActivationKind::ReLU, 0.01});
            if (i == 2)
                a.layers.emplace_back(snac::network::Dropout{0.1});
        }
    }
    return a;
}

QWidget* trialCard()
{
    auto* card = new Card(QStringLiteral("Trial #164"));
    card->setSubtitle(QStringLiteral("generation 7, rank 1, crowding 0.28"));
    auto* holder = new QWidget(card);
    auto* layout = new QVBoxLayout(holder);
    layout->setContentsMargins(0, 0, 0, 0);
    auto* sketch = new NetworkSketch(holder);
    sketch->setArchitecture(architecture({16, 120, 60, 32, 32, 5}));
    auto* strip = new GenomeStrip(holder);
    using Kind = GeneChip::Kind;
    strip->setGenes({{"num_layers", "Number of layers", "layers 5", Kind::Depth, true, false, false},
                     {"layer_1_width", "Width of layer 1", "120", Kind::Width, true, false, true},
                     {"layer_2_width", "Width of layer 2", "60", Kind::Width, true, true, false},
                     {"layer_3_width", "Width of layer 3", "32", Kind::Width, true, false, true},
                     {"layer_4_width", "Width of layer 4", "32", Kind::Width, true, false, false},
                     {"layer_5_width", "Width of layer 5", "44", Kind::Width, false, false, false},
                     {"activation", "Activation", "ReLU", Kind::Function, true, false, false},
                     {"batch_norm", "Batch norm", "BN on", Kind::Function, true, false, false},
                     {"learning_rate", "Learning rate", "lr 0.0015", Kind::Training, true, false, false},
                     {"l1", "L1", "L1 1e-6", Kind::Training, true, false, false},
                     {"dropout", "Dropout", "drop 0", Kind::Training, true, true, false}});
    auto* bars = new CostBars(holder);
    bars->setHeading(QStringLiteral("VU13P"), QStringLiteral("estimate"),
                     QStringLiteral("ap_fixed<8,3>, reuse 1, 5 ns"));
    bars->setBars({{"LUT", 14.0, 12.6, 15.6, 241920, 1728000, 12.0},
                   {"FF", 0.8, 0.6, 1.1, 27648, 3456000, {}},
                   {"DSP", 2.1, 1.9, 2.4, 258, 12288, 50.0},
                   {"BRAM", 0.1, 0.1, 0.2, 5, 5376, {}}});
    layout->addWidget(sketch);
    layout->addWidget(strip);
    layout->addWidget(bars);
    layout->addStretch(1);
    card->setContent(holder);
    card->resize(430, 480);
    return card;
}

QWidget* chartsPage()
{
    auto* page = new QWidget;
    auto* grid = new QGridLayout(page);
    auto* volume = new HypervolumeChart;
    volume->setReference(QStringLiteral("(60 %, 30 %)"));
    std::vector<double> values;
    std::vector<GenerationStats> stats;
    for (int g = 0; g < 13; ++g) {
        values.push_back(0.81 - 0.3 * std::exp(-g / 3.5));
        stats.push_back({g, 76.4 - 3 * std::exp(-g / 3.0), 74.5 - 6 * std::exp(-g / 4.0),
                         70 - 9 * std::exp(-g / 4.0), 4 + 3 * g});
    }
    volume->setValues(values);
    auto* statistics = new GenerationStatsChart;
    statistics->setObjective(QStringLiteral("accuracy"), QStringLiteral("%"));
    statistics->setStats(stats);
    std::vector<EpochPoint> epochs;
    for (int fold = 0; fold < 3; ++fold)
        for (int e = 0; e < 12; ++e)
            epochs.push_back({fold, e, 0.62 + 0.7 * std::exp(-e / 3.0) + 0.01 * fold,
                              0.70 + 0.6 * std::exp(-e / 2.5) + 0.02 * fold, 76 - 10 * std::exp(-e / 3.0),
                              75 - 9 * std::exp(-e / 3.0) - fold * 0.3});
    auto* loss = new TrainingCurveChart;
    loss->setEpochs(epochs);
    auto* accuracy = new TrainingCurveChart;
    accuracy->setShown(TrainingCurveChart::Shown::Metric);
    accuracy->setEpochs(epochs);
    auto* empty = new TrainingCurveChart;
    const std::pair<QString, QWidget*> cards[] = {{"Hypervolume", volume},
                                                  {"Statistics", statistics},
                                                  {"Loss", loss},
                                                  {"Accuracy", accuracy},
                                                  {"Empty", empty}};
    int i = 0;
    for (const auto& [title, chart] : cards) {
        auto* card = new Card(title, page);
        if (i == 0)
            card->setSubtitle(QStringLiteral("reference (60 %, 30 %)"));
        card->setContent(chart);
        card->setFixedSize(380, 270);
        grid->addWidget(card, i / 3, i % 3);
        ++i;
    }
    page->adjustSize();
    return page;
}

/// Four precisions, iterative and one-shot: accuracy against sparsity and against cost.
std::vector<Curve> compressionCurves(bool byCost)
{
    std::vector<Curve> curves;
    const double floors[] = {76.1, 76.0, 75.6, 74.4};
    const double widths[] = {16, 8, 6, 4};
    int id = 0;
    for (int p = 0; p < 4; ++p) {
        for (const bool oneShot : {false, true}) {
            Curve curve;
            curve.color = p;
            curve.dashed = oneShot;
            curve.joined = !byCost;
            curve.mark = oneShot ? CurveMark::Ring : CurveMark::Disc;
            for (const double s : {0.0, 50.0, 65.0, 80.0, 90.0, 95.0}) {
                const double fall = std::pow(s / 100.0, oneShot ? 9.0 : 16.0) * (oneShot ? 14.0 : 5.0) *
                                    (s > 94 && p == 3 && oneShot ? 6 : 1);
                const double lut = 0.05 + widths[p] * 0.11 * (1.0 - s / 100.0);
                curve.points.push_back({id++,
                                        byCost ? lut : s,
                                        floors[p] - fall,
                                        {QStringLiteral("#93 · ap_fixed<%1,%2>").arg(widths[p]).arg(3)}});
            }
            curves.push_back(curve);
        }
    }
    return curves;
}

QWidget* curveCard(bool byCost, int width)
{
    auto* card = new Card(byCost ? QStringLiteral("Accuracy against LUT")
                                 : QStringLiteral("Accuracy against sparsity"));
    auto* plot = new CurvePlot(card);
    CurveAxis x{
        QStringLiteral("sparsity"), QStringLiteral("%"), QStringLiteral("weights that are 0"), 1, true, false,
        std::pair{-2.0, 100.0}};
    if (byCost)
        x = {QStringLiteral("LUT"),
             QStringLiteral("%"),
             QStringLiteral("estimate on VU13P"),
             2,
             false,
             true,
             {}};
    plot->setAxes(x, {QStringLiteral("integer accuracy"),
                      QStringLiteral("%"),
                      QStringLiteral("validation"),
                      2,
                      true,
                      false,
                      {}});
    auto curves = compressionCurves(byCost);
    std::vector<QPointF> all;
    for (const Curve& curve : curves)
        for (const CurvePoint& p : curve.points)
            all.emplace_back(p.x, p.y);
    std::vector<CurveKey> keys;
    const char* names[] = {"<16,6>", "<8,3>", "<6,2>", "<4,1>"};
    for (int p = 0; p < 4; ++p)
        keys.push_back({QString::fromLatin1(names[p]), p, CurveMark::None, true, false});
    keys.push_back({QStringLiteral("iterative"), -1, CurveMark::Disc, true, false});
    keys.push_back({QStringLiteral("one-shot"), -1, CurveMark::Ring, true, true});
    if (byCost) {
        Curve global;
        global.color = -1;
        global.faint = true;
        global.joined = false;
        std::vector<QPointF> trials;
        for (int i = 0; i < 60; ++i) {
            global.points.push_back({1000 + i,
                                     0.5 + i * 0.06,
                                     73.0 + 3.4 * (1 - std::exp(-i / 18.0)) - (i % 7) * 0.3,
                                     {QStringLiteral("#%1").arg(i)}});
            trials.emplace_back(global.points.back().x, global.points.back().y);
        }
        curves.insert(curves.begin(), global);
        plot->setFronts({{-1, true, false, trials}, {2, false, true, all}});
        keys.push_back({QStringLiteral("global front"), -1, CurveMark::None, true, true});
        keys.push_back({QStringLiteral("compressed front"), 2, CurveMark::None, true, false});
    }
    plot->setCurves(curves);
    plot->setLegend(keys);
    plot->setLevels({{76.18, QStringLiteral("float: 76.18 %")}});
    plot->setFloor(75.0, QStringLiteral("floor: 75 %"));
    card->setContent(plot, false);
    card->resize(width, 380);
    plot->replotNow();
    plot->setSelected(9);
    return card;
}

QWidget* compressionParts()
{
    auto* page = new QWidget;
    auto* grid = new QGridLayout(page);
    const snac::FixedFormat format = *snac::FixedFormat::parse("ap_fixed<8,3,AP_RND,AP_SAT>");
    std::vector<MaskRound> rounds;
    LayerWeights weights;
    weights.grid = format;
    for (int r = 0; r < 4; ++r) {
        WeightGrid matrix{32, 16, {}};
        for (int i = 0; i < 32 * 16; ++i) {
            const float w = 1.3F * std::sin(static_cast<float>(i) * 12.9898F) *
                            std::cos(static_cast<float>(i) * 4.1F) * std::cos(static_cast<float>(i * i));
            const float limits[] = {0.0F, 0.15F, 0.33F, 0.5F};
            const bool pruned = std::abs(w) < limits[r];
            const float rounded = std::floor(w * 32 + 0.5F) / 32;
            matrix.values.push_back(pruned ? std::numeric_limits<float>::quiet_NaN() : rounded);
            if (r == 0)
                weights.before.push_back(w);
        }
        weights.after = matrix.values;
        const QStringList labels = {"start", "50 %", "70 %", "80 %"};
        rounds.push_back({labels[r], {matrix, {5, 32, std::vector<float>(160, 0.25F)}}});
    }
    auto* histogram = new WeightHistogram;
    histogram->setWeights(weights);
    auto* player = new MaskPlayer;
    player->setRounds(rounds, {QStringLiteral("layer 1: 16 → 32"), QStringLiteral("layer 2: 32 → 5")});
    player->setRound(2);
    player->matrix()->setSelected(5, 4);
    auto* table = new PrecisionTable;
    std::vector<PrecisionRow> rows;
    for (const char* text : {"ap_fixed<16,6>", "ap_fixed<8,3>", "ap_fixed<6,2>", "ap_fixed<4,1>"}) {
        const auto f = *snac::FixedFormat::parse(text);
        const auto raw = std::clamp<std::int64_t>(std::llround(-1.4137 / f.step()), -(1LL << (f.width - 1)),
                                                  (1LL << (f.width - 1)) - 1);
        rows.push_back({f, raw, static_cast<double>(raw) * f.step(), -1.4137 < f.lowest()});
    }
    table->setRows(-1.4137, rows);
    auto* steps = new AccuracySteps;
    steps->setFigures({{"float", "", 76.18}, {"fake-quantized", "", 75.91}, {"integers", "", 75.91}}, "%",
                      "validation, 4 000 rows", 4000);
    const std::pair<QString, QWidget*> cards[] = {{"Weights", histogram},
                                                  {"Mask", player},
                                                  {"Same weight, four precisions", table},
                                                  {"Accuracy", steps}};
    int i = 0;
    for (const auto& [title, part] : cards) {
        auto* card = new Card(title, page);
        card->setContent(part);
        if (i < 3)
            card->setMinimumSize(352, 340);
        grid->addWidget(card, i / 3, i % 3, 1, i == 3 ? 2 : 1);
        ++i;
    }
    page->adjustSize();
    return page;
}

QVector<FormField> formFields()
{
    const auto field = [](const char* path, const char* label, FormFieldType type, const char* group,
                          const char* page) {
        FormField f;
        f.path = QString::fromLatin1(path);
        f.label = QString::fromLatin1(label);
        f.type = type;
        f.group = QString::fromLatin1(group);
        f.page = QString::fromLatin1(page);
        f.help = QStringLiteral("What this is, in one line.");
        return f;
    };
    QVector<FormField> fields;
    using T = FormFieldType;
    fields << field("space.num_layers", "Number of layers", T::NumberList, "Architecture", "Search space");
    fields.last().integers = true;
    fields << field("space.layer_widths", "Widths of the layers", T::NumberListList, "Architecture",
                    "Search space");
    fields.last().rowLabel = QStringLiteral("Width of layer %1");
    fields << field("space.activation", "Activation", T::ChoiceList, "Architecture", "Search space");
    fields.last().choices = QStringList{"ReLU", "Tanh", "Sigmoid"};
    fields << field("space.batch_norm", "Batch normalization", T::BooleanList, "Architecture",
                    "Search space");
    fields << field("space.learning_rate", "Learning rate", T::NumberList, "Training", "Search space");
    fields << field("space.l1", "L1 regularization", T::NumberList, "Training", "Search space");
    fields.last().defaultText = QStringLiteral("[0, 1e-6]");
    fields << field("hls.board", "Board", T::Choice, "Hardware", "Search space");
    fields.last().choices = QStringList{"vu13p", "zcu102"};
    fields.last().choiceLabels = QStringList{"VU13P  xcvu13p-flga2577-2-e", "ZCU102  xczu9eg-ffvb1156-2-e"};
    fields << field("hls.reuse", "Reuse factor", T::Integer, "Hardware", "Search space");
    fields << field("hls.clock_ns", "Clock period", T::Real, "Hardware", "Search space");
    fields.last().unit = QStringLiteral("ns");
    fields.last().defaultText = QStringLiteral("5");
    fields << field("data.file", "File", T::Path, "Data", "Data");
    fields << field("data.shuffle", "Shuffle the rows before they are split into three", T::Boolean, "Data",
                    "Data");
    fields.last().defaultText = QStringLiteral("true");
    fields << field("search.constraints", "Budgets", T::BudgetMap, "Budgets", "Objectives and budgets");
    fields.last().choices = QStringList{"lut_pct", "latency_ns"};
    fields.last().choiceLabels = QStringList{"LUT %", "latency ns"};
    fields << field("raw", "Precision pairs", T::RawText, "Compression", "Compression");
    fields << field("study.id", "Study file", T::ReadOnlyText, "Output", "Output");
    return fields;
}

QWidget* form(const QString& page)
{
    auto* form = new FieldForm;
    form->setFields(formFields());
    form->setValues(
        {{"space.num_layers", {"[4, 5, 6, 7, 8]", true, {}}},
         {"space.layer_widths",
          {"\n  - [64, 120, 128]\n  - [32, 60, 64]\n  - {min: 16, max: 64, log: true}", true, {}}},
         {"space.activation", {"[ReLU, Tanh, Sigmoid]", true, {}}},
         {"space.batch_norm", {"[true, false]", true, {}}},
         {"space.learning_rate", {"{min: 0.0001, max: 0.01, log: true}", true, {}}},
         {"hls.board", {"vu13p", true, {}}},
         {"hls.reuse",
          {"7", true, "7 does not divide 16 × 120 = 1920 multiplications of layer 1; nearest: 6, 8"}},
         {"search.constraints", {"{lut_pct: 12, latency_ns: 100}", true, {}}},
         {"raw", {"[(16,6), (8,3), (4,1)]", true, {}}},
         {"study.id", {"jets-vu13p.snac", true, {}}}});
    form->setCurrentPage(page);
    auto* card = new Card(QString());
    card->setContent(form, false);
    card->findChild<QWidget*>("cardHeader")->hide();
    card->resize(640, page == QLatin1String("Search space") ? 740 : 260);
    return card;
}

QWidget* editor()
{
    auto* card = new Card(QStringLiteral("jets-vu13p.yaml"));
    auto* editor = new YamlEditor(card);
    editor->setText(QStringLiteral("# Jet tagging on a VU13P, as in the tutorial\ndataset:\n  name: jets     "
                                   "     # simulated twin, offline\n"
                                   "search:\n  n_trials: 500\n  objectives: [accuracy, lut_pct, "
                                   "clock_cycles]\n  constraints: {lut_pct: 12, latency_ns: 100}\n"
                                   "search_space:\n  num_layers: [4, 5, 6, 7, 8]\n  layer_widths:\n    - "
                                   "[64, 120, 128]\n    - [32, 60, 64]\n"
                                   "  activation: [ReLU, Tanh, Sigmoid]\n  batch_norm: [true, false]\n  "
                                   "learning_rate: [0.001, 0.0015, 0.002]\n"
                                   "hls_config:\n  board: vu13p\n  clock_ns: 5\n  model:\n    reuse_factor: "
                                   "7\n    strategy: \"Latency\"\n    stratgy: Latency\n"));
    editor->setDiagnostics(
        {{YamlEditor::Severity::Error, 20, 5, 15,
          "reuse_factor 7 does not divide 16 × 120 = 1920 multiplications of layer 1; nearest: 6 or 8"},
         {YamlEditor::Severity::Warning, 22, 5, 7, "unknown key stratgy; did you mean strategy?"},
         {YamlEditor::Severity::Note, 5, 3, 8, "500 trials are 0.007 % of the space"}});
    card->setContent(editor, false);
    card->resize(680, 620);
    return card;
}

QWidget* smallParts()
{
    auto* page = new QWidget;
    auto* layout = new QHBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    auto* rail = new NavigationRail(page);
    for (const char* key : {"setup", "search", "compress", "synthesize", "learn"})
        rail->addPage(QString::fromLatin1(key),
                      QString::fromLatin1(key).replace(0, 1, QString::fromLatin1(key).left(1).toUpper()),
                      QString::fromLatin1(key));
    rail->setCurrent(QStringLiteral("search"));
    layout->addWidget(rail);
    auto* column = new QVBoxLayout;
    column->setContentsMargins(16, 16, 16, 16);
    layout->addLayout(column);
    const std::pair<JobRow::State, QString> states[] = {
        {JobRow::State::Running, {}},
        {JobRow::State::Paused, {}},
        {JobRow::State::Cancelling, {}},
        {JobRow::State::Finished, {}},
        {JobRow::State::Failed,
         "LibTorch could not be loaded: libtorch_cpu.so not found; install libtorch-dev"}};
    for (const auto& [state, message] : states) {
        auto* row = new JobRow(page);
        row->setState(state);
        row->setPhase(QStringLiteral("generation 12 of 25 · 2 training"));
        row->setProgress(264, 500);
        row->setSecondsLeft(190);
        row->setMessage(message);
        column->addWidget(row);
    }
    auto* badges = new QHBoxLayout;
    badges->addWidget(new Badge(QStringLiteral("simulated data")));
    badges->addWidget(new Badge(QStringLiteral("estimate")));
    badges->addWidget(new Badge(QStringLiteral("over budget"), Badge::Kind::Error));
    badges->addWidget(new Badge(QStringLiteral("unsaved"), Badge::Kind::Warning));
    badges->addWidget(new Badge(QStringLiteral("front"), Badge::Kind::Accent));
    badges->addStretch(1);
    column->addLayout(badges);
    auto* buttons = new QHBoxLayout;
    for (const auto& [text, role] :
         {std::pair{"Start search", "primary"}, {"Open…", ""}, {"edit…", "link"}}) {
        auto* button = new QPushButton(QString::fromUtf8(text));
        button->setProperty("role", QString::fromLatin1(role));
        buttons->addWidget(button);
    }
    auto* off = new QPushButton(QStringLiteral("Disabled"));
    off->setEnabled(false);
    buttons->addWidget(off);
    buttons->addStretch(1);
    column->addLayout(buttons);
    auto* icons = new QHBoxLayout;
    for (const char* name :
         {"setup", "search", "compress", "synthesize", "learn", "board", "play", "pause", "stop", "undo",
          "redo", "save", "open", "export", "close", "plus", "find", "star", "lock"}) {
        auto* label = new QLabel;
        label->setPixmap(icon(QString::fromLatin1(name), colors(qApp->palette()).text).pixmap(24, 24));
        icons->addWidget(label);
    }
    auto* app = new QLabel;
    app->setPixmap(applicationIcon().pixmap(64, 64));
    icons->addWidget(app);
    icons->addStretch(1);
    column->addLayout(icons);
    column->addStretch(1);
    page->resize(960, 480);
    return page;
}

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() < 2) {
        QTextStream(stderr) << "usage: gallery FOLDER [widget...]\n";
        return 2;
    }
    const QDir folder(arguments.at(1));
    (void)folder.mkpath(QStringLiteral("."));
    std::vector<std::pair<QString, std::function<QWidget*()>>> parts = {
        {"plot", [] { return plotCard(500); }},
        {"curves", [] { return curveCard(false, 530); }},
        {"curves_cost", [] { return curveCard(true, 500); }},
        {"compression", compressionParts},
        {"plot_dense", [] { return densePlot(true); }},
        {"plot_density", [] { return densePlot(false); }},
        {"plot_empty", [] { return plotCard(0); }},
        {"plot_details", plotDetails},
        {"table", tableCard},
        {"trial", trialCard},
        {"charts", chartsPage},
        {"form", [] { return form("Search space"); }},
        {"form_data", [] { return form("Data"); }},
        {"form_budgets", [] { return form("Objectives and budgets"); }},
        {"editor", editor},
        {"parts", smallParts}};
    using snac::lesson::Problem;
    using snac::lesson::Scene;
    for (int i = 0; i < snac::lesson::sceneCount; ++i) {
        const auto scene = static_cast<Scene>(i);
        parts.push_back({QStringLiteral("lesson_") + sceneKey(scene),
                         [scene] { return sample::lessonScene(Problem::Zdt1, scene); }});
    }
    parts.push_back({QStringLiteral("lesson_equal"),
                     [] { return sample::lessonScene(Problem::TwoGenes, Scene::Dominance); }});
    parts.push_back({QStringLiteral("lesson_three"),
                     [] { return sample::lessonScene(Problem::ThreeObjectives, Scene::NextGeneration); }});
    parts.push_back({QStringLiteral("lesson_many"),
                     [] { return sample::lessonScene(Problem::ManyPoints, Scene::Sort); }});
    parts.push_back({QStringLiteral("lesson_print"),
                     [] { return sample::lessonScene(Problem::Zdt3, Scene::Sort, LessonStyle::Print); }});
    parts.push_back({QStringLiteral("lesson_lecture"), [] {
                         return sample::lessonScene(Problem::Zdt1, Scene::Crowding, LessonStyle::HighContrast,
                                                    {1920, 1080});
                     }});
    parts.push_back({QStringLiteral("lesson_pruning"), [] { return sample::compressionScene(0, 4); }});
    parts.push_back({QStringLiteral("lesson_grid"), [] { return sample::compressionScene(1, 4); }});
    parts.push_back({QStringLiteral("lesson_grid_print"),
                     [] { return sample::compressionScene(1, 0, LessonStyle::Print); }});
    for (const Theme theme : {Theme::Light, Theme::Dark}) {
        apply(application, theme);
        for (const auto& [name, make] : parts) {
            if (arguments.size() > 2 && !arguments.contains(name))
                continue;
            QWidget* widget = make();
            widget->show();
            settle(150);
            const QString file = folder.filePath(name + (theme == Theme::Dark ? "_dark.png" : "_light.png"));
            if (!widget->grab().save(file))
                QTextStream(stderr) << "cannot write " << file << "\n";
            delete widget;
        }
    }
    return 0;
}
