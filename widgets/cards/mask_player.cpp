// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mask_player.h"

#include "snac/widgets/icons.h"
#include "snac/widgets/plots/plot_geometry.h"
#include "snac/widgets/theme.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSlider>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace snac::widgets {

MaskPlayer::MaskPlayer(QWidget* parent)
    : QWidget(parent)
    , m_matrix(new WeightMatrix)
    , m_layers(new QComboBox)
    , m_play(new QToolButton)
    , m_slider(new QSlider(Qt::Horizontal))
    , m_label(new QLabel)
    , m_counts(new QLabel)
{
    m_matrix->setObjectName(QStringLiteral("maskMatrix"));
    m_layers->setObjectName(QStringLiteral("maskLayer"));
    m_layers->setAccessibleName(tr("Layer"));
    m_layers->setProperty("compact", true);
    m_play->setObjectName(QStringLiteral("maskPlay"));
    m_play->setCheckable(true);
    m_play->setToolTip(tr("Play the rounds"));
    m_play->setAccessibleName(tr("Play the rounds"));
    m_slider->setObjectName(QStringLiteral("maskRound"));
    m_slider->setAccessibleName(tr("Pruning round"));
    m_slider->setPageStep(1);
    m_label->setObjectName(QStringLiteral("maskRoundLabel"));
    m_counts->setObjectName(QStringLiteral("maskCounts"));
    m_counts->setProperty("tone", QStringLiteral("muted"));
    m_counts->setFont(smallFont(font()));
    m_counts->setWordWrap(true);
    auto* controls = new QHBoxLayout;
    controls->setSpacing(spacing::unit);
    controls->addWidget(m_play);
    controls->addWidget(m_slider, 1);
    controls->addWidget(m_label);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::unit);
    layout->addWidget(m_layers);
    layout->addWidget(m_matrix, 1);
    layout->addWidget(m_counts);
    layout->addLayout(controls);
    m_timer.setInterval(700);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (m_round + 1 >= roundCount())
            setPlaying(false);
        else
            setRound(m_round + 1);
    });
    connect(m_play, &QToolButton::toggled, this, &MaskPlayer::setPlaying);
    connect(m_slider, &QSlider::valueChanged, this, &MaskPlayer::setRound);
    connect(m_slider, &QSlider::sliderPressed, this, [this] { setPlaying(false); });
    connect(m_layers, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_matrix->setSelected(-1, -1);
        show();
        Q_EMIT layerChanged(index);
    });
    connect(m_matrix, &WeightMatrix::weightSelected, this,
            [this](int unit, int input) { Q_EMIT weightSelected(layer(), unit, input); });
    setIcons();
    show();
}

void MaskPlayer::setRounds(std::vector<MaskRound> rounds, const QStringList& layerNames)
{
    const bool same = m_layers->count() == layerNames.size() && rounds.size() >= m_rounds.size() &&
                      !m_rounds.empty() && !rounds.empty();
    const bool atEnd = m_round + 1 >= roundCount();
    m_rounds = std::move(rounds);
    const int chosen = layer();
    QStringList shown;
    for (int i = 0; i < m_layers->count(); ++i)
        shown << m_layers->itemText(i);
    if (shown != layerNames) {
        const QSignalBlocker blocker(m_layers);
        m_layers->clear();
        m_layers->addItems(layerNames);
        m_layers->setCurrentIndex(std::clamp(chosen, layerNames.isEmpty() ? -1 : 0,
                                             std::max(-1, static_cast<int>(layerNames.size()) - 1)));
    }
    const int last = std::max(0, roundCount() - 1);
    m_round = same && !atEnd ? std::min(m_round, last) : last;
    const QSignalBlocker blocker(m_slider);
    m_slider->setRange(0, last);
    m_slider->setValue(m_round);
    show();
}

void MaskPlayer::setRound(int round)
{
    const int now = std::clamp(round, 0, std::max(0, roundCount() - 1));
    if (now == m_round)
        return;
    m_round = now;
    const QSignalBlocker blocker(m_slider);
    m_slider->setValue(now);
    show();
    Q_EMIT roundChanged(now);
}

void MaskPlayer::setLayer(int layer)
{
    m_layers->setCurrentIndex(layer);
}

int MaskPlayer::layer() const
{
    return m_layers->currentIndex();
}

void MaskPlayer::setPlaying(bool playing)
{
    if (playing == m_timer.isActive())
        return;
    if (playing && m_round + 1 >= roundCount())
        setRound(0); // from the start
    if (playing && roundCount() > 1)
        m_timer.start();
    else
        m_timer.stop();
    const QSignalBlocker blocker(m_play);
    m_play->setChecked(m_timer.isActive());
    setIcons();
}

void MaskPlayer::show()
{
    const auto index = static_cast<std::size_t>(std::max(0, layer()));
    const bool some = !m_rounds.empty() && index < m_rounds[static_cast<std::size_t>(m_round)].layers.size();
    m_play->setEnabled(roundCount() > 1);
    m_slider->setEnabled(roundCount() > 1);
    m_layers->setVisible(m_layers->count() > 0);
    if (!some) {
        m_matrix->setGrid({});
        m_label->clear();
        m_counts->clear();
        return;
    }
    const MaskRound& round = m_rounds[static_cast<std::size_t>(m_round)];
    const WeightGrid& grid = round.layers[index];
    const WeightGrid* before = nullptr;
    if (m_round > 0 && index < m_rounds[static_cast<std::size_t>(m_round) - 1].layers.size())
        before = &m_rounds[static_cast<std::size_t>(m_round) - 1].layers[index];
    m_matrix->setGrid(grid, before ? *before : WeightGrid());
    m_label->setText(round.label);
    QString text = (m_matrix->unitsAcross() ? tr("%1 units across, %2 inputs down: %3 of %4 weights kept")
                                            : tr("%1 units down, %2 inputs across: %3 of %4 weights kept"))
                       .arg(valueText(grid.units, 0), valueText(grid.inputs, 0),
                            valueText(static_cast<int>(grid.values.size()) - m_matrix->prunedCount(), 0),
                            valueText(static_cast<double>(grid.values.size()), 0));
    if (m_matrix->newlyPrunedCount() > 0)
        text += tr("; %1 pruned in this round (pink)").arg(valueText(m_matrix->newlyPrunedCount(), 0));
    m_counts->setText(text);
}

void MaskPlayer::setIcons()
{
    m_play->setIcon(
        icon(isPlaying() ? QStringLiteral("pause") : QStringLiteral("play"), colors(palette()).text));
}

void MaskPlayer::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange)
        setIcons();
    QWidget::changeEvent(event);
}

} // namespace snac::widgets
