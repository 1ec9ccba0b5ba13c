// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "problem_list.h"

#include "snac/studio/pages/sentence_texts.h"
#include "snac/widgets/theme.h"

#include <QEvent>
#include <QPainter>
#include <QResizeEvent>
#include <QStringList>

#include <algorithm>

namespace snac::studio {

namespace {

enum Role { LineRole = Qt::UserRole, ColumnRole, PathRole, SeverityRole };

/// A square for errors, a triangle for warnings, a circle for notes: told apart without colour.
QIcon mark(config::Severity severity, const QPalette& palette)
{
    const auto& colors = widgets::colors(palette);
    QPixmap pixmap(32, 32);
    pixmap.setDevicePixelRatio(2.0);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    switch (severity) {
    case config::Severity::Error:
        painter.setBrush(colors.error);
        painter.drawRect(QRectF(4, 4, 8, 8));
        break;
    case config::Severity::Warning:
        painter.setBrush(colors.warning);
        painter.drawPolygon(QPolygonF({{8, 3}, {13, 12}, {3, 12}}));
        break;
    case config::Severity::Note:
        painter.setBrush(colors.muted);
        painter.drawEllipse(QRectF(4, 4, 8, 8));
        break;
    }
    return QIcon(pixmap);
}

} // namespace

ProblemList::ProblemList(QWidget* parent)
    : QListWidget(parent)
{
    setObjectName(QStringLiteral("problemList"));
    setAccessibleName(tr("Problems in the text"));
    setFrameShape(QFrame::NoFrame);
    setWordWrap(true);
    setResizeMode(QListView::Adjust);
    setTextElideMode(Qt::ElideNone);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(this, &QListWidget::itemClicked, this, &ProblemList::choose);
    connect(this, &QListWidget::itemActivated, this, &ProblemList::choose);
    hide();
}

void ProblemList::setDiagnostics(const std::vector<config::Diagnostic>& diagnostics,
                                 const std::vector<config::Diagnostic>& notes)
{
    clear();
    m_errors = 0;
    m_warnings = 0;
    for (const auto severity : {config::Severity::Error, config::Severity::Warning, config::Severity::Note}) {
        for (const auto* list : {&diagnostics, &notes}) {
            for (const auto& item : *list) {
                if (item.severity == severity) {
                    add(item);
                }
            }
        }
    }
    setVisible(count() > 0);
    updateGeometry();
}

void ProblemList::add(const config::Diagnostic& diagnostic)
{
    m_errors += diagnostic.severity == config::Severity::Error ? 1 : 0;
    m_warnings += diagnostic.severity == config::Severity::Warning ? 1 : 0;
    const QString message = shownSentence(diagnostic.message);
    const QString text = diagnostic.place.line > 0 ? tr("line %1, column %2: %3")
                                                         .arg(diagnostic.place.line)
                                                         .arg(std::max(1, diagnostic.place.column))
                                                         .arg(message)
                                                   : message;
    auto* item = new QListWidgetItem(mark(diagnostic.severity, palette()), text, this);
    item->setData(LineRole, diagnostic.place.line);
    item->setData(ColumnRole, diagnostic.place.column);
    item->setData(PathRole, QString::fromStdString(diagnostic.path));
    item->setData(SeverityRole, static_cast<int>(diagnostic.severity));
    item->setToolTip(text);
}

void ProblemList::resizeEvent(QResizeEvent* event)
{
    QListWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width()) {
        scheduleDelayedItemsLayout();
        QMetaObject::invokeMethod(this, &ProblemList::updateGeometry, Qt::QueuedConnection);
    }
}

void ProblemList::changeEvent(QEvent* event)
{
    QListWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        for (int i = 0; i < count(); ++i) {
            item(i)->setIcon(
                mark(static_cast<config::Severity>(item(i)->data(SeverityRole).toInt()), palette()));
        }
    }
}

void ProblemList::choose(const QListWidgetItem* item)
{
    Q_EMIT placeChosen(std::max(1, item->data(LineRole).toInt()), std::max(1, item->data(ColumnRole).toInt()),
                       item->data(PathRole).toString());
}

QString ProblemList::summary() const
{
    QStringList parts;
    if (m_errors > 0) {
        parts << (m_errors == 1 ? tr("1 problem") : tr("%1 problems").arg(m_errors));
    }
    if (m_warnings > 0) {
        parts << (m_warnings == 1 ? tr("1 warning") : tr("%1 warnings").arg(m_warnings));
    }
    return parts.join(QStringLiteral(", "));
}

QSize ProblemList::sizeHint() const
{
    const int shown = std::clamp(count(), 1, 4);
    int height = 2 * frameWidth();
    for (int i = 0; i < shown; ++i) {
        height += std::max(24, count() > i ? visualItemRect(item(i)).height() : 24); // wrapped lines count
    }
    return {300, std::min(height, 160)};
}

} // namespace snac::studio
