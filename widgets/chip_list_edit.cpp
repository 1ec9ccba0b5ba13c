// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "chip_list_edit.h"

#include "theme.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace snac::widgets {

class ChipListEdit::Private
{
public:
    static constexpr int pad = 7; ///< between frame and chips
    static constexpr int gap = 6; ///< between chips

    ChipListEdit* q = nullptr;
    QStringList values;
    QStringList choices;
    bool strict = true;
    bool readOnly = false;
    bool muted = false;
    int trailing = 0; ///< kept free at the right
    QString placeholder;
    Validator validator;
    QLineEdit* editor = nullptr;
    int editing = -1; ///< index being edited; values.size() for a new one; -1: none
    int chosen = -1;  ///< chip under the keyboard; values.size() is "+"
    int hovered = -1;
    bool hoveredCross = false;
    std::vector<QRect> places; ///< a chip each, then "+"

    [[nodiscard]] int count() const { return static_cast<int>(values.size()); }
    [[nodiscard]] int chipHeight() const { return q->fontMetrics().height() + 6; }
    [[nodiscard]] int chipWidth(const QString& text) const
    {
        return q->fontMetrics().horizontalAdvance(text) + (readOnly ? 14 : 14 + 15);
    }
    [[nodiscard]] std::vector<QRect> layOut(int width, int* height) const;
    [[nodiscard]] QRect crossOf(int chip) const;
    [[nodiscard]] int chipAt(const QPoint& point) const;
    void paintChip(QPainter& painter, int chip) const;
    void refresh();
    void changed();
    void remove(int chip);
    void add();
    void startEditing(int chip, const QString& text);
    void placeEditor();
    bool commit();
    void cancel();
    void complain(const QString& reason);
    void take(int chip, const QString& text);
};

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
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
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
    painter.setBrush(readOnly || muted ? c.grid : c.accentSoft);
    painter.drawRoundedRect(QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter.setPen(muted ? c.muted : readOnly ? c.text : c.accentOnCard);
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
    painter.setBrush(d->readOnly ? c.page : c.card);
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
    QWidget::resizeEvent(event);
}

void ChipListEdit::mousePressEvent(QMouseEvent* event)
{
    const int chip = d->chipAt(event->pos());
    if (event->button() != Qt::LeftButton || d->readOnly || !d->commit())
        return;
    if (chip >= 0 && chip < d->count() && d->crossOf(chip).contains(event->pos())) {
        d->remove(chip);
    } else if (chip >= 0 && chip < d->count()) {
        d->chosen = chip;
        update();
    } else if (chip == d->count() || d->choices.isEmpty()) {
        d->chosen = d->count();
        d->add();
    }
}

void ChipListEdit::mouseDoubleClickEvent(QMouseEvent* event)
{
    const int chip = d->chipAt(event->pos());
    if (chip >= 0 && chip < d->count() && d->choices.isEmpty() && !d->crossOf(chip).contains(event->pos()))
        d->startEditing(chip, d->values.at(chip));
}

void ChipListEdit::mouseMoveEvent(QMouseEvent* event)
{
    d->hovered = d->chipAt(event->pos());
    d->hoveredCross =
        d->hovered >= 0 && d->hovered < d->count() && d->crossOf(d->hovered).contains(event->pos());
    setCursor(d->hovered >= 0 && !d->readOnly ? Qt::PointingHandCursor : Qt::ArrowCursor);
    update();
}

void ChipListEdit::leaveEvent(QEvent*)
{
    d->hovered = -1;
    update();
}

void ChipListEdit::keyPressEvent(QKeyEvent* event)
{
    const int last = d->readOnly ? d->count() - 1 : d->count();
    switch (event->key()) {
    case Qt::Key_Left:
        d->chosen = std::max(0, d->chosen - 1);
        break;
    case Qt::Key_Right:
        d->chosen = std::min(last, d->chosen + 1);
        break;
    case Qt::Key_Home:
        d->chosen = 0;
        break;
    case Qt::Key_End:
        d->chosen = last;
        break;
    case Qt::Key_Delete:
        d->remove(d->chosen);
        break;
    case Qt::Key_Backspace:
        d->remove(d->chosen >= d->count() ? d->count() - 1 : d->chosen);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_F2:
    case Qt::Key_Space:
        if (d->chosen >= 0 && d->chosen < d->count() && d->choices.isEmpty())
            d->startEditing(d->chosen, d->values.at(d->chosen));
        else
            d->add();
        break;
    default:
        if (!event->text().isEmpty() && event->text().at(0).isPrint() && !d->readOnly &&
            (d->choices.isEmpty() || !d->strict) &&
            (event->modifiers() & (Qt::ControlModifier | Qt::AltModifier)) == 0) {
            d->startEditing(d->count(), event->text());
            d->editor->deselect();
            d->editor->end(false);
        } else {
            QWidget::keyPressEvent(event);
        }
        return;
    }
    update();
}

void ChipListEdit::focusInEvent(QFocusEvent* event)
{
    if (d->chosen < 0)
        d->chosen = d->readOnly ? 0 : d->count();
    update();
    QWidget::focusInEvent(event);
}

void ChipListEdit::focusOutEvent(QFocusEvent* event)
{
    update();
    QWidget::focusOutEvent(event);
}

void ChipListEdit::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        d->refresh();
    QWidget::changeEvent(event);
}

bool ChipListEdit::event(QEvent* event)
{
    // The arrow and edit keys belong to the chips, not to a shortcut of the window.
    if (event->type() == QEvent::ShortcutOverride) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Delete || key == Qt::Key_Backspace || key == Qt::Key_F2)
            event->accept();
    }
    return QWidget::event(event);
}

bool ChipListEdit::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != d->editor)
        return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Escape) {
            d->cancel();
            return true;
        }
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter ||
            key->text() == QLatin1String(",")) {
            const bool more = key->text() == QLatin1String(",") && d->editing == d->count();
            if (d->commit() && more)
                d->startEditing(d->count(), {});
            return true;
        }
        if (key->key() == Qt::Key_Backspace && d->editor->text().isEmpty() && d->editing == d->count()) {
            d->cancel();
            d->chosen = d->count();
            d->remove(d->count() - 1);
            return true;
        }
    } else if (event->type() == QEvent::FocusOut && d->editing >= 0 &&
               static_cast<QFocusEvent*>(event)->reason() != Qt::PopupFocusReason) {
        if (!d->commit())
            d->cancel();
        update();
    } else if (event->type() == QEvent::FocusIn) {
        update();
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace snac::widgets
