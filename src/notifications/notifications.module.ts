import { Module } from '@nestjs/common';
import { MailModule } from '../mail/index.js';
import { AddressBook } from './address-book.js';
import { CustomerIdAddressBook } from './customer-id-address-book.js';
import { NotificationSender } from './notification-sender.js';
import { NotificationStore } from './notification-store.js';
import { ShippingNotices } from './shipping-notices.js';

/** Mails to customers: the example of an effect outside the database. */
@Module({
  imports: [MailModule],
  providers: [
    { provide: AddressBook, useClass: CustomerIdAddressBook },
    NotificationSender,
    NotificationStore,
    ShippingNotices,
  ],
})
export class NotificationsModule {}
