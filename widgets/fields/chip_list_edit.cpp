// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "chip_list_edit_private.h"

#include "snac/widgets/theme.h"

#include <QEvent>
#include <QMenu>
#include <QPainter>
#include <QResizeEvent>
#include <QToolTip>

#include <algorithm>

namespace snac::widgets {

std::vector<QRect> ChipListEdit::Private::layOut(int width, int* height) const
{
    std::vector<QRect> result;
    const int right = std::max(width - pad - trailing, pad + 40);
    int x = pad;
    int y = pad - 1;
    const int h = chipHeight();
    const auto put = [&](int w) {
        w = std::min(w, right - pad);
        if (x > pad && x + w > right) {
            x = pad;
            y += h + gap - 1;
        }
        result.emplace_back(x, y, w, h);
        x += w + gap;
    };
    for (int i = 0; i < count(); ++i)
        put(i == editing ? std::max(64, chipWidth(editor->text())) : chipWidth(values.at(i)));
    if (!readOnly)
        put(editing == count() ? std::max(64, chipWidth(editor->text())) : h);
    *height = y + h + pad;
    return result;
}

QRect ChipListEdit::Private::crossOf(int chip) const
{
    const QRect place = places.at(static_cast<std::size_t>(chip));
    return {place.right() - 19, place.top(), 20, place.height()};
}

int ChipListEdit::Private::chipAt(const QPoint& point) const
{
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (places[i].contains(point))
            return static_cast<int>(i);
    }
    return -1;
}

void ChipListEdit::Private::refresh()
{
    int height = 0;
    places = layOut(q->width(), &height);
    placeEditor();
    q->setAccessibleDescription(values.join(QLatin1String(", ")));
    q->updateGeometry();
    q->update();
}

void ChipListEdit::Private::changed()
{
    refresh();
    Q_EMIT q->edited(values);
}

void ChipListEdit::Private::remove(int chip)
{
    if (readOnly || chip < 0 || chip >= count())
        return;
    values.removeAt(chip);
    chosen = std::min(chosen, count());
    changed();
}

void ChipListEdit::Private::add()
{
    if (readOnly)
        return;
    if (choices.isEmpty()) {
        startEditing(count(), {});
        return;
    }
    auto* menu = new QMenu(q);
    menu->setObjectName(QStringLiteral("chipChoices"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const QString& choice : choices) {
        if (!values.contains(choice))
            QObject::connect(menu->addAction(choice), &QAction::triggered, q,
                             [this, choice] { take(count(), choice); });
    }
    if (!strict)
        QObject::connect(menu->addAction(ChipListEdit::tr("Other value…")), &QAction::triggered, q,
                         [this] { startEditing(count(), {}); });
    if (menu->isEmpty())
        menu->addAction(ChipListEdit::tr("All are in the list"))->setEnabled(false);
    menu->popup(
        q->mapToGlobal(places.empty() ? QPoint(0, q->height()) : places.back().bottomLeft() + QPoint(0, 4)));
}

void ChipListEdit::Private::startEditing(int chip, const QString& text)
{
    if (readOnly)
        return;
    editing = chip;
    editor->setText(text);
    refresh();
    editor->show();
    editor->setFocus(Qt::OtherFocusReason);
    editor->selectAll();
}

void ChipListEdit::Private::placeEditor()
{
    if (editing < 0 || editing >= static_cast<int>(places.size()))
        return;
    editor->setGeometry(places[static_cast<std::size_t>(editing)]);
}

void ChipListEdit::Private::complain(const QString& reason)
{
    QToolTip::showText(editor->mapToGlobal(QPoint(0, editor->height())), reason, editor);
    Q_EMIT q->rejected(reason);
}

void ChipListEdit::Private::take(int chip, const QString& text)
{
    if (chip < count() && values.at(chip) == text)
        return;
    if (chip < count())
        values[chip] = text;
    else
        values.append(text);
    chosen = chip;
    changed();
}

/// Takes what was typed. False if it is not a value; the editor stays open then.
bool ChipListEdit::Private::commit()
{
    if (editing < 0)
        return true;
    const QString text = editor->text().trimmed();
    if (!text.isEmpty()) {
        QString reason = validator ? validator(text) : QString();
        if (reason.isEmpty() && strict && !choices.isEmpty() && !choices.contains(text))
            reason = ChipListEdit::tr("%1 is not one of %2").arg(text, choices.join(QLatin1String(", ")));
        if (!reason.isEmpty()) {
            complain(reason);
            return false;
        }
    }
    const int chip = editing;
    cancel();
    if (!text.isEmpty())
        take(chip, text);
    return true;
}

void ChipListEdit::Private::cancel()
{
    const bool hadFocus = editor->hasFocus();
    editing = -1;
    editor->hide();
    refresh();
    if (hadFocus)
        q->setFocus(Qt::OtherFocusReason);
}

ChipListEdit::ChipListEdit(QWidget* parent)
    : QWidget(parent)
    , d(std::make_unique<Private>())
{
    d->q = this;
    d->editor = new QLineEdit(this);
    d->editor->setObjectName(QStringLiteral("chipEditor"));
    d->editor->setAccessibleName(tr("New value"));
    d->editor->setStyleSheet(QStringLiteral("padding: 0 5px; border-radius: 4px; min-height: 0;"));
    d->editor->hide();
    d->editor->installEventFilter(this);
    connect(d->editor, &QLineEdit::textEdited, this, [this] { d->refresh(); });
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_Hover);
    // Not Fixed: layouts would hold it at the height of the width it had when they asked first.
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

ChipListEdit::~ChipListEdit()
{
    d->editor->removeEventFilter(this);
}

void ChipListEdit::setValues(const QStringList& values)
{
    if (values == d->values)
        return;
    // Who is typing goes on typing: a new value stays a new one, an edited one that is gone becomes a new
    // one.
    const bool isNew = d->editing == d->count();
    d->values = values;
    if (d->editing >= 0 && (isNew || d->editing > d->count()))
        d->editing = d->count();
    d->chosen = std::min(d->chosen, d->count());
    d->refresh();
}

QStringList ChipListEdit::values() const
{
    return d->values;
}

void ChipListEdit::setValidator(Validator validator)
{
    d->validator = std::move(validator);
}

void ChipListEdit::setChoices(const QStringList& choices, bool strict)
{
    d->choices = choices;
    d->strict = strict;
}

void ChipListEdit::setReadOnly(bool readOnly)
{
    d->readOnly = readOnly;
    if (readOnly && d->editing >= 0)
        d->cancel();
    d->refresh();
}

void ChipListEdit::setPlaceholder(const QString& text)
{
    d->placeholder = text;
    update();
}

void ChipListEdit::setMuted(bool muted)
{
    d->muted = muted;
    update();
}

void ChipListEdit::setTrailingSpace(int width)
{
    d->trailing = width;
    d->refresh();
}

bool ChipListEdit::isEditing() const
{
    return d->editing >= 0;
}

void ChipListEdit::takeEntry()
{
    (void)d->commit();
}

QSize ChipListEdit::sizeHint() const
{
    return {240, heightForWidth(std::max(width(), 160))};
}

QSize ChipListEdit::minimumSizeHint() const
{
    return {120, d->chipHeight() + 2 * Private::pad - 1};
}

int ChipListEdit::heightForWidth(int width) const
{
    int height = 0;
    (void)d->layOut(width, &height);
    return height;
}

void ChipListEdit::Private::paintChip(QPainter& painter, int chip) const
{
    const Colors& c = colors(q->palette());
    const QRect place = places.at(static_cast<std::size_t>(chip));
    const bool chosenNow = q->hasFocus() && chip == chosen;
    if (chip == count()) {
        painter.setPen(chosenNow ? QPen(c.accentOnCard) : QPen(Qt::NoPen));
        painter.setBrush(hovered == chip || chosenNow ? c.accentSoft : QColor(Qt::transparent));
        painter.drawRoundedRect(QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
        painter.setPen(hovered == chip || chosenNow ? c.accentOnCard : c.muted);
        painter.drawText(place, int(Qt::AlignCenter), QStringLiteral("+"));
        return;
    }
    painter.setPen(chosenNow ? QPen(c.accentOnCard, 1.5) : QPen(Qt::NoPen));
    const bool grey = muted || !q->isEnabled();
    painter.setBrush(readOnly || grey ? c.grid : c.accentSoft);
    painter.drawRoundedRect(QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter.setPen(grey ? c.muted : readOnly ? c.text : c.accentOnCard);
    const QRect text = place.adjusted(7, 0, readOnly ? -7 : -20, 0);
    painter.drawText(text, int(Qt::AlignVCenter | Qt::AlignLeft),
                     q->fontMetrics().elidedText(values.at(chip), Qt::ElideRight, text.width() + 1));
    if (!readOnly) {
        painter.setPen(hovered == chip && hoveredCross ? c.error : c.muted);
        painter.drawText(crossOf(chip).adjusted(2, 0, 0, 0), int(Qt::AlignVCenter | Qt::AlignLeft),
                         QStringLiteral("×"));
    }
}

void ChipListEdit::paintEvent(QPaintEvent*)
{
    const Colors& c = colors(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool problem = property("problem").toBool();
    painter.setPen(problem ? c.error : hasFocus() || d->editor->hasFocus() ? c.accentOnCard : c.inputBorder);
    painter.setBrush(d->readOnly || !isEnabled() ? c.page : c.card);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
    for (int i = 0; i < static_cast<int>(d->places.size()); ++i) {
        if (i != d->editing)
            d->paintChip(painter, i);
    }
    if (d->values.isEmpty() && d->editing < 0 && !d->placeholder.isEmpty()) {
        const int left = d->readOnly         ? Private::pad + 2
                         : d->places.empty() ? Private::pad
                                             : d->places.back().right() + 6;
        painter.setPen(c.muted);
        const QRect place(left, 0, width() - left - Private::pad, height());
        painter.drawText(place, int(Qt::AlignVCenter | Qt::AlignLeft),
                         fontMetrics().elidedText(d->placeholder, Qt::ElideRight, place.width()));
    }
}

void ChipListEdit::resizeEvent(QResizeEvent* event)
{
    int height = 0;
    d->places = d->layOut(width(), &height);
    d->placeEditor();
    if (event->size().width() != event->oldSize().width())
        updateGeometry(); // rows may have become more or fewer
    QWidget::resizeEvent(event);
}

void ChipListEdit::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        d->refresh();
    else if (event->type() == QEvent::EnabledChange)
        update();
    QWidget::changeEvent(event);
}

} // namespace snac::widgets
