// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stage_row.h"

#include "card.h"

#include "snac/widgets/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QStyle>

namespace snac::widgets {

/// The boxes of the stages.
class StageRow::Strip : public QWidget
{
public:
    Strip(QStringList stages, const StageRow* row)
        : m_stages(std::move(stages))
        , m_row(row)
    {
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }

    [[nodiscard]] QSize sizeHint() const override
    {
        const QFontMetrics metrics(smallFont(font()));
        int width = 0;
        for (const QString& stage : m_stages) {
            width = std::max(width, metrics.horizontalAdvance(stage + QStringLiteral(" ✓")));
        }
        const auto count = static_cast<int>(m_stages.size());
        return {count * (width + spacing::two) + (count - 1) * spacing::half,
                metrics.height() + spacing::unit};
    }
    [[nodiscard]] QSize minimumSizeHint() const override
    {
        return {sizeHint().width() * 3 / 4, sizeHint().height()};
    }

    [[nodiscard]] const QStringList& stages() const { return m_stages; }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setFont(smallFont(font()));
        const auto count = static_cast<int>(m_stages.size());
        for (int i = 0; i < count; ++i) {
            const int left = i * (width() + spacing::half) / count;
            const int right = (i + 1) * (width() + spacing::half) / count - spacing::half;
            paintStage(painter, i, QRect(left, 0, right - left, height()));
        }
    }

private:
    void paintStage(QPainter& painter, int index, const QRect& box) const
    {
        const Colors& c = colors(palette());
        const State state = m_row->state();
        const int now = m_row->stage();
        const bool done = state == State::Done || index < now;
        const bool here = index == now && !done;
        QColor ground = c.page;
        QColor ink = c.muted;
        QString mark;
        if (done) {
            ground = c.successSoft;
            ink = c.success;
            mark = QStringLiteral(" ✓");
        } else if (here && state == State::Failed) {
            ground = c.errorSoft;
            ink = c.error;
            mark = QStringLiteral(" ✗");
        } else if (here && (state == State::Cancelled || state == State::Cancelling)) {
            ground = c.warningSoft;
            ink = c.warning;
        } else if (here) {
            ground = blend(c.card, c.accent, c.dark ? 0.45 : 0.22); // seen on the ground of a chosen row too
            ink = c.text;
        }
        painter.setPen(Qt::NoPen);
        painter.setBrush(ground);
        painter.drawRoundedRect(box, 3, 3);
        painter.setPen(ink);
        const QString text = painter.fontMetrics().elidedText(m_stages[index] + mark, Qt::ElideRight,
                                                              box.width() - spacing::half);
        painter.drawText(box, int(Qt::AlignCenter), text);
    }

    QStringList m_stages;
    const StageRow* m_row;
};

StageRow::StageRow(const QString& title, const QStringList& stages, QWidget* parent)
    : QWidget(parent)
    , m_title(makeElidedLabel(title, this))
    , m_strip(new Strip(stages, this))
    , m_remark(makeElidedLabel({}, this))
    , m_open(new QPushButton(tr("Open"), this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
{
    setObjectName(QStringLiteral("stageRow"));
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    m_title->setObjectName(QStringLiteral("stageTitle"));
    m_title->setProperty("tone", QString());
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_remark->setObjectName(QStringLiteral("stageRemark"));
    m_open->setObjectName(QStringLiteral("stageOpen"));
    m_open->setToolTip(tr("Opens the folder with sources, reports and logs"));
    m_cancel->setObjectName(QStringLiteral("stageCancel"));
    setMinimumHeight(m_cancel->sizeHint().height() + spacing::unit); // also where there is nothing to press
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(spacing::two, spacing::half, spacing::two, spacing::half);
    layout->setSpacing(spacing::unit + spacing::half);
    layout->addWidget(m_title, 2);
    layout->addWidget(m_strip, 5);
    layout->addWidget(m_remark, 2);
    layout->addWidget(m_open);
    layout->addWidget(m_cancel);
    connect(m_open, &QPushButton::clicked, this, &StageRow::openRequested);
    connect(m_cancel, &QPushButton::clicked, this, &StageRow::cancelRequested);
    showState();
}

void StageRow::setState(State state, int stage)
{
    m_state = state;
    m_stage = stage;
    showState();
}

void StageRow::setRemark(const QString& text)
{
    m_remark->setText(text);
    setAccessibleName(describe());
}

void StageRow::setOpenVisible(bool visible)
{
    m_folder = visible;
    showState();
}

void StageRow::setChosen(bool chosen)
{
    m_chosen = chosen;
    update();
}

QString StageRow::title() const
{
    return m_title->text();
}

QString StageRow::remark() const
{
    return m_remark->text();
}

QString StageRow::describe() const
{
    const QString stage = m_strip->stages().value(m_stage);
    QStringList parts;
    switch (m_state) {
    case State::Waiting:
        parts << tr("waiting");
        break;
    case State::Running:
        parts << stage;
        break;
    case State::Cancelling:
        parts << tr("cancelling");
        break;
    case State::Done:
        parts << tr("done");
        break;
    case State::Cancelled:
        parts << tr("cancelled");
        break;
    case State::Failed:
        parts << (stage.isEmpty() ? tr("failed") : tr("failed at %1").arg(stage));
        break;
    }
    parts << m_remark->text();
    parts.removeAll(QString());
    return QStringLiteral("%1: %2").arg(m_title->text(), parts.join(QStringLiteral(", ")));
}

void StageRow::showState()
{
    const bool active =
        m_state == State::Waiting || m_state == State::Running || m_state == State::Cancelling;
    m_cancel->setVisible(active);
    m_cancel->setEnabled(m_state != State::Cancelling);
    m_open->setVisible(!active && m_folder);
    m_remark->setProperty("tone",
                          m_state == State::Failed ? QStringLiteral("error") : QStringLiteral("muted"));
    m_remark->style()->unpolish(m_remark);
    m_remark->style()->polish(m_remark);
    m_strip->update();
    setAccessibleName(describe());
}

void StageRow::mousePressEvent(QMouseEvent* event)
{
    Q_EMIT chosen();
    QWidget::mousePressEvent(event);
}

void StageRow::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Space || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        Q_EMIT chosen();
        return;
    }
    QWidget::keyPressEvent(event);
}

void StageRow::paintEvent(QPaintEvent*)
{
    const Colors& c = colors(palette());
    QPainter painter(this);
    if (m_chosen) {
        painter.fillRect(rect(), c.accentSoft);
    }
    painter.fillRect(QRect(0, height() - 1, width(), 1), c.grid);
    if (hasFocus()) {
        painter.setPen(c.accent);
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

} // namespace snac::widgets
