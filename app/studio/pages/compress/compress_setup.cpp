// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compress_setup.h"

#include "compress_view.h"

#include "snac/widgets/cards/card.h"
#include "snac/widgets/fields/chip_list_edit.h"
#include "snac/widgets/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

namespace snac::studio {

using widgets::spacing::half;
using widgets::spacing::two;
using widgets::spacing::unit;

namespace {

QLabel* caption(const QString& text, QWidget* buddy)
{
    auto* label = new QLabel(text);
    label->setProperty("tone", QStringLiteral("muted"));
    label->setBuddy(buddy);
    return label;
}

QCheckBox* box(const QString& text, const QString& name, const QString& help)
{
    auto* check = new QCheckBox(text);
    check->setObjectName(name);
    check->setToolTip(help);
    return check;
}

QHBoxLayout* row(std::initializer_list<QWidget*> parts)
{
    auto* layout = new QHBoxLayout;
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(unit);
    for (QWidget* part : parts) {
        layout->addWidget(part);
    }
    layout->addStretch(1);
    return layout;
}

} // namespace

CompressSetup::CompressSetup(StudyModel* model, QWidget* parent)
    : QWidget(parent)
    , m_model(model)
    , m_points(new QListWidget)
    , m_knee(new QPushButton(tr("Knee")))
    , m_all(new QPushButton(tr("Whole front")))
    , m_none(new QPushButton(tr("None")))
    , m_precisions(new widgets::ChipListEdit)
    , m_schedule(new QComboBox)
    , m_scheduleText(new QLineEdit)
    , m_iterative(box(tr("iterative"), QStringLiteral("compressIterative"),
                      tr("Each round prunes what the round before left, then trains.")))
    , m_oneShot(
          box(tr("one-shot"), QStringLiteral("compressOneShot"),
              tr("Each round prunes the unpruned network at once, then trains as long: for comparison.")))
    , m_unstructured(box(tr("weights"), QStringLiteral("compressUnstructured"),
                         tr("Single weights become 0; the network keeps its widths.")))
    , m_structured(box(tr("whole neurons"), QStringLiteral("compressStructured"),
                       tr("Whole neurons go; the layer and the next one really become narrower.")))
    , m_ranking(new QComboBox)
    , m_after(new QComboBox)
    , m_warmUp(new QSpinBox)
    , m_epochs(new QSpinBox)
    , m_floor(new QDoubleSpinBox)
    , m_summary(new QLabel)
    , m_editable(new QWidget)
{
    setObjectName(QStringLiteral("compressSetup"));
    auto* points = buildPoints();
    auto* options = buildOptions();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(points, 2);
    layout->addWidget(options, 3);
    setOptions({});
    connect(model, &StudyModel::frontChanged, this, [this] {
        m_stale = window()->isVisible() && !isVisible(); // nobody sees it: wait until it is shown
        if (!m_stale) {
            showFront();
        }
    });
    connect(model, &StudyModel::studyChanged, this, [this] {
        m_points->clear();
        if (m_model->start() && m_editable->isEnabled()) {
            setOptions(m_model->start()->config.compression); // as the study file says
        }
        showFront();
    });
    connect(model, &StudyModel::selectionChanged, this, [this](int trial) {
        for (int i = 0; i < m_points->count(); ++i) {
            if (m_points->item(i)->data(Qt::UserRole).toInt() == trial) {
                m_points->setCurrentRow(i);
            }
        }
    });
    showFront();
}

QWidget* CompressSetup::buildOptions()
{
    auto* card = new widgets::Card(tr("How"));
    m_precisions->setObjectName(QStringLiteral("compressPrecisions"));
    m_precisions->setAccessibleName(tr("Precisions"));
    m_precisions->setPlaceholder(tr("add a precision: 8,3"));
    m_precisions->setValidator([](const QString& text) {
        const auto parsed = compression::parsePrecision(text.toStdString());
        return parsed ? QString() : QString::fromStdString(parsed.error().message);
    });
    m_precisions->setToolTip(
        tr("ap_fixed<W,I>: W bits, I of them before the point, sign included. Every precision "
           "is trained on its own."));
    m_schedule->setObjectName(QStringLiteral("compressSchedule"));
    m_schedule->setAccessibleName(tr("Pruning schedule"));
    const std::pair<QString, QString> schedules[] = {
        {tr("classic: 50 → 95 %"), QStringLiteral("classic")},
        {tr("fine: 10 rounds, keeping 80 % each"), QStringLiteral("kept 0.8 x 10")},
        {tr("polynomial: to 90 % in 8"), QStringLiteral("polynomial 0.9 x 8")},
        {tr("no pruning, precision alone"), QStringLiteral("none")},
        {tr("as written below"), QString()}};
    for (const auto& [name, value] : schedules) {
        m_schedule->addItem(name, value);
    }
    m_scheduleText->setObjectName(QStringLiteral("compressScheduleText"));
    m_scheduleText->setAccessibleName(tr("Sparsities of the rounds"));
    m_scheduleText->setToolTip(tr("Sparsity after each round in %, rising: 50, 70, 85, 95"));
    m_ranking->setObjectName(QStringLiteral("compressRanking"));
    m_ranking->addItem(tr("least loss a LUT"), static_cast<int>(compression::Ranking::Resource));
    m_ranking->addItem(tr("smallest by layer"), static_cast<int>(compression::Ranking::LayerWise));
    m_ranking->addItem(tr("smallest of all"), static_cast<int>(compression::Ranking::Global));
    m_after->setObjectName(QStringLiteral("compressAfter"));
    m_after->addItem(tr("fine-tune"), static_cast<int>(compression::AfterPruning::FineTune));
    m_after->addItem(tr("rewind (lottery ticket)"), static_cast<int>(compression::AfterPruning::Rewind));
    for (const auto& [spin, name, help] :
         {std::tuple{m_warmUp, QStringLiteral("compressWarmUp"),
                     tr("Epochs of training with quantization before the first pruning")},
          std::tuple{m_epochs, QStringLiteral("compressEpochs"),
                     tr("Epochs of training after each pruning")}}) {
        spin->setObjectName(name);
        spin->setRange(0, 1000);
        spin->setAccessibleName(help);
        spin->setToolTip(help);
        connect(spin, &QSpinBox::valueChanged, this, &CompressSetup::update);
    }
    m_floor->setObjectName(QStringLiteral("compressFloor"));
    m_floor->setRange(0.0, 100.0);
    m_floor->setDecimals(2);
    m_floor->setSuffix(QStringLiteral(" %"));
    m_floor->setSpecialValueText(tr("none"));
    m_floor->setToolTip(tr("A branch ends when its integer accuracy on validation falls below this."));
    m_summary->setObjectName(QStringLiteral("compressSummary"));
    m_summary->setWordWrap(true);

    for (QWidget* widget : std::initializer_list<QWidget*>{m_precisions, m_schedule, m_scheduleText,
                                                           m_ranking, m_after, m_floor}) {
        // The column is as wide as it is, not as its longest choice.
        QSizePolicy policy = widget->sizePolicy();
        policy.setHorizontalPolicy(QSizePolicy::Ignored);
        widget->setSizePolicy(policy);
    }
    auto* content = new QWidget;
    content->setObjectName(QStringLiteral("formPage"));
    auto* form = new QVBoxLayout(content);
    form->setContentsMargins(two, unit, two, unit);
    form->setSpacing(half);
    const auto add = [&](const QString& text, QWidget* widget) {
        form->addWidget(caption(text, widget));
        form->addWidget(widget);
    };
    add(tr("Precisions"), m_precisions);
    add(tr("Pruning schedule"), m_schedule);
    form->addWidget(m_scheduleText);
    form->addWidget(caption(tr("Method, side by side"), m_iterative));
    form->addLayout(row({m_iterative, m_oneShot}));
    form->addWidget(caption(tr("What is pruned"), m_unstructured));
    form->addLayout(row({m_unstructured, m_structured}));
    auto* grid = new QFormLayout;
    grid->setSpacing(unit);
    grid->setContentsMargins(0, unit, 0, 0);
    grid->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    grid->addRow(caption(tr("goes first"), m_ranking), m_ranking);
    grid->addRow(caption(tr("afterwards"), m_after), m_after);
    auto* epochs = row({m_warmUp, caption(tr("then"), m_epochs), m_epochs});
    grid->addRow(caption(tr("epochs"), m_warmUp), epochs);
    grid->addRow(caption(tr("floor"), m_floor), m_floor);
    form->addLayout(grid);
    form->addStretch(1);
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(content);
    auto* editable = new QVBoxLayout(m_editable);
    editable->setContentsMargins(0, 0, 0, 0);
    editable->addWidget(scroll, 1);
    m_summary->setContentsMargins(two, half, two, unit);
    editable->addWidget(m_summary);
    card->setContent(m_editable, false);

    connect(m_precisions, &widgets::ChipListEdit::edited, this, &CompressSetup::update);
    connect(m_schedule, &QComboBox::activated, this, [this] {
        if (const QString text = m_schedule->currentData().toString(); !text.isEmpty()) {
            const auto schedule = compression::parseSchedule(text.toStdString());
            m_scheduleText->setText(schedule ? QString::fromStdString(schedule->toString()) : text);
        } else {
            m_scheduleText->setFocus();
        }
    });
    connect(m_scheduleText, &QLineEdit::textEdited, this,
            [this] { m_schedule->setCurrentIndex(m_schedule->count() - 1); });
    connect(m_scheduleText, &QLineEdit::textChanged, this, &CompressSetup::update);
    for (QCheckBox* check : {m_iterative, m_oneShot, m_unstructured, m_structured}) {
        connect(check, &QCheckBox::toggled, this, &CompressSetup::update);
    }
    for (QComboBox* choice : {m_ranking, m_after}) {
        connect(choice, &QComboBox::activated, this, &CompressSetup::update);
    }
    connect(m_floor, &QDoubleSpinBox::valueChanged, this, &CompressSetup::update);
    return card;
}

void CompressSetup::setOptions(const compression::CompressionOptions& options)
{
    m_filling = true;
    m_base = options;
    QStringList precisions;
    for (const auto& precision : options.precisions) {
        precisions << precisionText(precision);
    }
    m_precisions->setValues(precisions);
    const bool classic = options.schedule == compression::classicSchedule();
    m_schedule->setCurrentIndex(classic ? 0 : m_schedule->count() - 1);
    m_scheduleText->setText(QString::fromStdString(options.schedule.toString()));
    const auto has = [](const auto& list, auto value) {
        return std::find(list.begin(), list.end(), value) != list.end();
    };
    m_iterative->setChecked(has(options.methods, compression::Method::Iterative));
    m_oneShot->setChecked(has(options.methods, compression::Method::OneShot));
    m_unstructured->setChecked(has(options.structures, compression::Structure::Unstructured));
    m_structured->setChecked(has(options.structures, compression::Structure::Structured));
    m_ranking->setCurrentIndex(m_ranking->findData(static_cast<int>(options.ranking)));
    m_after->setCurrentIndex(m_after->findData(static_cast<int>(options.after)));
    m_warmUp->setValue(options.warmUpEpochs);
    m_epochs->setValue(options.epochs);
    m_floor->setValue(100.0 * options.accuracyFloor);
    m_filling = false;
    update();
}

Result<compression::CompressionOptions> CompressSetup::options() const
{
    compression::CompressionOptions options = m_base;
    options.precisions.clear();
    for (const QString& text : m_precisions->values()) {
        const auto precision = compression::parsePrecision(text.toStdString());
        if (!precision) {
            return std::unexpected(precision.error());
        }
        options.precisions.push_back(*precision);
    }
    const auto schedule = compression::parseSchedule(m_scheduleText->text().toStdString());
    if (!schedule) {
        return std::unexpected(schedule.error());
    }
    options.schedule = *schedule;
    options.methods.clear();
    options.structures.clear();
    if (m_iterative->isChecked()) {
        options.methods.push_back(compression::Method::Iterative);
    }
    if (m_oneShot->isChecked()) {
        options.methods.push_back(compression::Method::OneShot);
    }
    if (m_unstructured->isChecked()) {
        options.structures.push_back(compression::Structure::Unstructured);
    }
    if (m_structured->isChecked()) {
        options.structures.push_back(compression::Structure::Structured);
    }
    options.ranking = static_cast<compression::Ranking>(m_ranking->currentData().toInt());
    options.after = static_cast<compression::AfterPruning>(m_after->currentData().toInt());
    // What is written by hand is meant exactly.
    options.warmUpMinSteps = m_warmUp->value() == m_base.warmUpEpochs ? m_base.warmUpMinSteps : 0;
    options.minSteps = m_epochs->value() == m_base.epochs ? m_base.minSteps : 0;
    options.warmUpEpochs = m_warmUp->value();
    options.epochs = m_epochs->value();
    options.accuracyFloor = m_floor->value() / 100.0;
    if (const auto checked = compression::check(options); !checked) {
        return std::unexpected(checked.error());
    }
    return options;
}

int CompressSetup::stepCount() const
{
    const auto chosen = options();
    if (!chosen) {
        return 0;
    }
    const auto branches = chosen->precisions.size() * chosen->methods.size() * chosen->structures.size();
    return static_cast<int>(branches * trials().size()) * (chosen->schedule.rounds() + 1);
}

QString CompressSetup::problem() const
{
    if (m_points->count() == 0) {
        return tr("There is no trained network to compress yet.");
    }
    if (trials().empty()) {
        return tr("Check at least one point of the front.");
    }
    if (const auto chosen = options(); !chosen) {
        return QString::fromStdString(chosen.error().message);
    }
    return {};
}

void CompressSetup::setBusy(bool busy)
{
    m_editable->setEnabled(!busy);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_knee, m_all, m_none}) {
        widget->setEnabled(!busy);
    }
    m_filling = true;
    for (int i = 0; i < m_points->count(); ++i) {
        auto flags = m_points->item(i)->flags();
        flags.setFlag(Qt::ItemIsUserCheckable, !busy);
        m_points->item(i)->setFlags(flags);
    }
    m_filling = false;
}

void CompressSetup::update()
{
    if (m_filling) {
        return;
    }
    const QString wrong = problem();
    const auto chosen = options();
    QString text = wrong;
    if (wrong.isEmpty()) {
        text = (stepCount() == 1 ? tr("%1 step = points %2 × branches %3 × rounds %4")
                                 : tr("%1 steps = points %2 × branches %3 × rounds %4, saved one by one"))
                   .arg(stepCount())
                   .arg(trials().size())
                   .arg(chosen->precisions.size() * chosen->methods.size() * chosen->structures.size())
                   .arg(chosen->schedule.rounds() + 1);
    }
    m_summary->setText(text);
    const QString tone = wrong.isEmpty() ? QStringLiteral("muted") : QStringLiteral("warning");
    if (m_summary->property("tone") != tone) {
        m_summary->setProperty("tone", tone);
        m_summary->style()->unpolish(m_summary);
        m_summary->style()->polish(m_summary);
    }
    Q_EMIT changed();
}

} // namespace snac::studio
