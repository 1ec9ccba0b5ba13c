// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compress_weights_pane.h"

#include "compress_view.h"

#include "snac/compression/masks.h"

#include "snac/widgets/cards/card.h"
#include "snac/widgets/cards/mask_player.h"
#include "snac/widgets/cards/precision_table.h"
#include "snac/widgets/plots/weight_histogram.h"
#include "snac/widgets/shown_number.h"
#include "snac/widgets/theme.h"

#include <QDoubleSpinBox>
#include <QFontMetrics>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace snac::studio {

using widgets::spacing::unit;

CompressWeightsPane::CompressWeightsPane(CompressSession* session, CompressModel* model, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_model(model)
    , m_histogram(new widgets::WeightHistogram)
    , m_player(new widgets::MaskPlayer)
    , m_table(new widgets::PrecisionTable)
    , m_value(new QDoubleSpinBox)
    , m_which(new QLabel)
    , m_here(new QLabel)
{
    setObjectName(QStringLiteral("compressWeightsPane"));
    m_histogram->setObjectName(QStringLiteral("weightHistogram"));
    m_player->setObjectName(QStringLiteral("maskPlayer"));
    m_table->setObjectName(QStringLiteral("precisionTable"));
    m_histogramCard = new widgets::Card(tr("Layer weights"));
    m_histogramCard->setContent(m_histogram);
    auto* mask = new widgets::Card(tr("Mask, round by round"));
    mask->setContent(m_player);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(m_histogramCard, 11);
    layout->addWidget(mask, 11);
    layout->addWidget(buildTable(), 11);

    connect(m_player, &widgets::MaskPlayer::layerChanged, this, [this] {
        showHistogram();
        m_unit = -1;
        showChosen();
    });
    connect(m_player, &widgets::MaskPlayer::roundChanged, this, [this](int round) {
        if (round >= 0 && round < static_cast<int>(m_branch.size())) {
            m_model->select(m_branch[static_cast<std::size_t>(round)]); // one selection for all views
        }
    });
    connect(m_player, &widgets::MaskPlayer::weightSelected, this,
            [this](int layer, int unitNumber, int input) {
                m_own = false;
                showWeight(layer, unitNumber, input);
            });
    connect(m_value, &QDoubleSpinBox::valueChanged, this, [this](double value) {
        m_which->setText(tr("a value of your own"));
        m_here->clear();
        m_own = true;
        m_unit = -1;
        m_player->matrix()->setSelected(-1, -1);
        showValue(value);
    });
    connect(model, &CompressModel::selectionChanged, this, &CompressWeightsPane::showStep);
    connect(model, &CompressModel::stepsChanged, this, &CompressWeightsPane::showStep);
    connect(model, &CompressModel::networkChanged, this, [this] {
        showHistogram();
        showChosen();
    });
    showStep();
}

QWidget* CompressWeightsPane::buildTable()
{
    auto* card = new widgets::Card(tr("Same weight, every precision"));
    m_value->setObjectName(QStringLiteral("precisionValue"));
    m_value->setAccessibleName(tr("Float value"));
    m_value->setToolTip(tr("The float value that is rounded; click a weight of the matrix, or write one."));
    m_value->setDecimals(6);
    m_value->setRange(-1e6, 1e6);
    m_value->setSingleStep(0.01);
    m_value->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
    m_which->setObjectName(QStringLiteral("precisionWhich"));
    m_which->setWordWrap(true);
    m_here->setObjectName(QStringLiteral("precisionHere"));
    m_here->setWordWrap(true);
    for (QLabel* label : {m_which, m_here}) {
        label->setProperty("tone", QStringLiteral("muted"));
        label->setFont(widgets::smallFont(font()));
    }
    // Wrapped text asks for less than it needs; the table below would lose its last line.
    m_which->setMinimumHeight(2 * QFontMetrics(m_which->font()).lineSpacing());
    auto* content = new QWidget;
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(widgets::spacing::half);
    auto* head = new QHBoxLayout;
    head->setSpacing(unit);
    head->addWidget(new QLabel(tr("float")));
    head->addWidget(m_value);
    head->addStretch(1);
    layout->addLayout(head);
    layout->addWidget(m_which);
    layout->addWidget(m_table);
    layout->addWidget(m_here);
    layout->addStretch(1);
    auto* scroll = new QScrollArea; // low windows: no row is cut by the sentence below
    scroll->setObjectName(QStringLiteral("precisionScroll"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(content);
    scroll->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    card->setContent(scroll);
    return card;
}

double CompressWeightsPane::value() const
{
    return m_value->value();
}

void CompressWeightsPane::showStep()
{
    const int selected = m_model->selected();
    const auto step = m_model->selectedStep();
    if (step) {
        m_session->needNetwork(step->branch.trial);
    }
    const auto branch = m_model->branchOf(selected);
    if (branch != m_branch || branch.empty()) {
        m_branch = branch;
        m_player->setRounds(maskRounds(*m_model, selected), layerNames(trialWidths(*m_model, selected)));
    }
    const auto place = std::find(branch.begin(), branch.end(), selected);
    if (place != branch.end()) {
        const QSignalBlocker blocker(m_player);
        m_player->setRound(static_cast<int>(place - branch.begin()));
    }
    showHistogram();
    showChosen();
}

void CompressWeightsPane::showChosen()
{
    if (m_own && m_model->selectedStep()) {
        showValue(m_value->value());
    } else if (m_unit >= 0) {
        showWeight(m_player->layer(), m_unit, m_input);
    } else {
        chooseLargest();
    }
}

void CompressWeightsPane::showHistogram()
{
    const auto step = m_model->selectedStep();
    m_histogram->setWeights(layerWeights(*m_model, m_model->selected(), m_player->layer()));
    const FixedFormat* format = step ? weightFormat(*step, std::max(0, m_player->layer())) : nullptr;
    const QString layer =
        layerNames(trialWidths(*m_model, m_model->selected())).value(std::max(0, m_player->layer()));
    m_histogramCard->setSubtitle(!format ? QString()
                                 : layer.isEmpty()
                                     ? precisionText(*format)
                                     : layer + QStringLiteral(" \u00b7 ") + precisionText(*format));
}

/// A weight that is worth looking at, until the user chooses one: the largest that is kept.
void CompressWeightsPane::chooseLargest()
{
    const auto& grid = m_player->matrix()->grid();
    int best = -1;
    for (std::size_t i = 0; i < grid.values.size(); ++i) {
        const float w = grid.values[i];
        if (!std::isnan(w) &&
            (best < 0 || std::abs(w) > std::abs(grid.values[static_cast<std::size_t>(best)]))) {
            best = static_cast<int>(i);
        }
    }
    if (best < 0 || grid.inputs <= 0) {
        m_unit = -1;
        m_table->clear();
        m_which->clear();
        m_here->clear();
        return;
    }
    showWeight(m_player->layer(), best / grid.inputs, best % grid.inputs);
}

void CompressWeightsPane::showWeight(int layer, int unitNumber, int input)
{
    const auto step = m_model->selectedStep();
    const auto& grid = m_player->matrix()->grid();
    if (!step || unitNumber < 0 || unitNumber >= grid.units || input < 0 || input >= grid.inputs) {
        m_unit = -1;
        return;
    }
    m_unit = unitNumber;
    m_input = input;
    m_player->matrix()->setSelected(unitNumber, input);
    const float now = grid.at(unitNumber, input);
    // The float weight of the trial; until it has been read, that of round 0 on its grid.
    double value = std::isnan(now) ? 0.0 : static_cast<double>(now);
    QString origin = tr("on its grid; the float weight is being read");
    if (const auto network = m_model->network(step->branch.trial)) {
        const Eigen::MatrixXf* weights = floatWeights(*network, layer);
        if (weights && unitNumber < weights->rows() && input < weights->cols()) {
            value = static_cast<double>((*weights)(unitNumber, input));
            origin = tr("of trial #%1, batch norm folded in").arg(step->branch.trial);
        }
    }
    m_which->setText(
        tr("layer %1, unit %2, input %3 %4").arg(layer + 1).arg(unitNumber + 1).arg(input + 1).arg(origin));
    m_here->setText(std::isnan(now) ? tr("In this step it is pruned.")
                                    : tr("In this step, after its training, it is %1.")
                                          .arg(widgets::significantNumber(static_cast<double>(now), 6)
                                                   .replace(QLatin1Char('-'), QChar(0x2212))));
    const QSignalBlocker blocker(m_value);
    m_value->setValue(value);
    showValue(value);
}

void CompressWeightsPane::showValue(double value)
{
    const auto step = m_model->selectedStep();
    m_table->setRows(value,
                     precisionRows(*m_model, step ? step->branch.trial : -1, m_player->layer(), value));
}

} // namespace snac::studio
